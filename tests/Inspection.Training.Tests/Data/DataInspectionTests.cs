using Inspection.Contracts;
using Inspection.Models;
using Inspection.Training.Data;

namespace Inspection.Training.Tests.Data;

public sealed class DataInspectionTests
{
    [Fact]
    public void Inspect_CleanData_DividesItAndWarnsOfNothingButItsSize()
    {
        using var data = new TestData("dent", "stain");
        data.WithImages(40);

        var set = data.Inspect();

        set.Labels.ShouldBe(["dent", "stain"]);
        set.Task.ShouldBe(ModelTask.Detect);
        set.Training.Count.ShouldBe(34);
        set.Validation.Count.ShouldBe(6);
        set.Findings.Where(static finding => finding.IsWarning).Select(static finding => finding.Kind).ShouldBe([FindingKind.SmallSet]);
    }

    [Fact]
    public void Inspect_SameSeed_GivesTheSameSplit()
    {
        using var data = new TestData("dent");
        data.WithImages(40);

        data.Inspect(seed: 7).Images.ShouldBe(data.Inspect(seed: 7).Images, new ByPathAndSide());
        data.Inspect(seed: 7).Validation.Select(static image => image.TestedPath).ShouldNotBe(data.Inspect(seed: 8).Validation.Select(static image => image.TestedPath));
    }

    [Fact]
    public void Inspect_ZeroByteImage_IsLeftOutAndNamed()
    {
        using var data = new TestData("dent");
        data.WithImages(20);
        File.WriteAllBytes(data.ImageFile("part5"), []);

        var set = data.Inspect();

        set.Images.Count.ShouldBe(19);
        Only(set, FindingKind.LeftOut).Text.English.ShouldContain("part5.png");
    }

    [Fact]
    public void Inspect_ImageCutShort_IsLeftOutAndNamed()
    {
        using var data = new TestData("dent");
        data.WithImages(20);
        var bytes = File.ReadAllBytes(data.ImageFile("part5"));
        File.WriteAllBytes(data.ImageFile("part5"), bytes[..(bytes.Length / 2)]);

        var set = data.Inspect();

        set.Images.Count.ShouldBe(19);
        Only(set, FindingKind.LeftOut).Text.English.ShouldContain("part5.png");
    }

    [Theory]
    [InlineData("0 0.5 0.5 0 0.2")]
    [InlineData("0 0.95 0.5 0.4 0.2")]
    [InlineData("7 0.5 0.5 0.2 0.2")]
    public void Inspect_BoxOrLabelOutOfRange_IsSaidAndLeftOut(string line)
    {
        using var data = new TestData("dent");
        data.WithImages(20);
        File.WriteAllText(data.LabelFile("part0"), line + "\n");

        Only(data.Inspect(), FindingKind.LeftOut).Text.English.ShouldContain("part0.txt");
    }

    [Fact]
    public void Inspect_LabelOnThreeImages_IsSaid()
    {
        using var data = new TestData("dent", "rare");
        data.Add("a", "", 9001, (1, 0.5, 0.5, 0.2, 0.2)).Add("b", "", 9002, (1, 0.5, 0.5, 0.2, 0.2)).Add("c", "", 9003, (1, 0.5, 0.5, 0.2, 0.2));
        for (var i = 0; i < 20; i++)
            data.Add($"part{i}", "", i, (0, 0.5, 0.5, 0.2, 0.2));

        var set = data.Inspect();

        Only(set, FindingKind.RareLabel).Text.English.ShouldContain("'rare' is on 3 images");
        set.Training.ShouldContain(static image => image.Defects.Any(static defect => defect.Label == "rare"));
    }

    [Fact]
    public void Inspect_OneLabel_IsSaid()
    {
        using var data = new TestData("dent");
        data.WithImages(20);

        Only(data.Inspect(), FindingKind.OneLabel).IsWarning.ShouldBeFalse();
    }

    [Fact]
    public void Inspect_NoGoodImage_IsSaid()
    {
        using var data = new TestData("dent");
        for (var i = 0; i < 20; i++)
            data.Add($"part{i}", "", i, (0, 0.5, 0.5, 0.2, 0.2));

        Only(data.Inspect(), FindingKind.NoGoodImage).Text.Korean.ShouldContain("과검률");
    }

    [Fact]
    public void Inspect_ThreeImages_IsRefused()
    {
        using var data = new TestData("dent");
        data.WithImages(3);

        Should.Throw<InputException>(() => data.Inspect()).Text.English.ShouldContain("3 usable images");
    }

    [Fact]
    public void Inspect_NoDefectMarked_IsRefused()
    {
        using var data = new TestData("dent");
        for (var i = 0; i < 20; i++)
            data.Add($"part{i}", "", i);

        Should.Throw<InputException>(() => data.Inspect()).Text.English.ShouldContain("defects are marked on 0 images");
    }

    [Fact]
    public void Inspect_MostImagesUnusable_IsRefusedWithTheFirstReason()
    {
        using var data = new TestData("dent");
        data.WithImages(20);
        for (var i = 0; i < 15; i++)
            File.WriteAllBytes(data.ImageFile($"part{i}"), []);

        var text = Should.Throw<InputException>(() => data.Inspect()).Text;

        text.English.ShouldContain("15 files cannot be used");
        text.English.ShouldContain(".png");
    }

    [Fact]
    public void Inspect_FolderMissing_IsRefused() =>
        Should.Throw<InputException>(() => new DataInspection(new Inspection.Imaging.ImageSizeReader()).Inspect(new DataRequest("yolo", "/nowhere", null, null, 1), new Progress<int>(), default))
            .Text.English.ShouldContain("/nowhere");

    [Fact]
    public void Inspect_LabelsThatDifferInSpelling_AreOne()
    {
        using var data = new TestData("mouse-bite", "Mouse_Bite");
        data.WithImages(40);

        var set = data.Inspect();

        set.Labels.ShouldHaveSingleItem();
        Only(set, FindingKind.RenamedLabels).Text.English.ShouldContain("only the spelling differs");
    }

    internal static Finding Only(TrainingSet set, FindingKind kind) => set.Findings.Where(finding => finding.Kind == kind).ShouldHaveSingleItem();

    private sealed class ByPathAndSide : IEqualityComparer<TrainingImage>
    {
        public bool Equals(TrainingImage? a, TrainingImage? b) => a?.Image.TestedPath == b?.Image.TestedPath && a?.ForValidation == b?.ForValidation;

        public int GetHashCode(TrainingImage image) => image.Image.TestedPath.GetHashCode(StringComparison.Ordinal);
    }
}
