using Inspection.Training.Data;

namespace Inspection.Training.Tests.Data;

public sealed class DuplicateTests
{
    [Fact]
    public void Inspect_SameFileTwice_KeepsOne()
    {
        using var data = new TestData("dent");
        data.WithImages(20);
        data.Add("copy", "", 50, (0, 0.5, 0.5, 0.25, 0.25)).Add("original", "", 50, (0, 0.5, 0.5, 0.25, 0.25));

        var set = data.Inspect();

        set.Images.Count.ShouldBe(21);
        DataInspectionTests.Only(set, FindingKind.ExactDuplicates).Text.English.ShouldContain("original.png");
    }

    [Fact]
    public void Inspect_SameFileWithOtherBoxes_SaysThatTheLabelsContradict()
    {
        using var data = new TestData("dent");
        data.WithImages(20);
        data.Add("copy", "", 50, (0, 0.5, 0.5, 0.25, 0.25)).Add("original", "", 50, (0, 0.3, 0.5, 0.25, 0.25));

        DataInspectionTests.Only(data.Inspect(), FindingKind.ContradictingLabels).Text.Korean.ShouldContain("original.png");
    }

    [Fact]
    public void Inspect_SameImageOnBothSidesOfAGivenSplit_StaysInValidationOnly()
    {
        using var data = new TestData("dent");
        data.WithImages(30, "train", "learn").WithImages(10, "val", "check");
        data.Add("leak", "train", 50, (0, 0.5, 0.5, 0.25, 0.25)).Add("leak", "val", 50, (0, 0.5, 0.5, 0.25, 0.25));

        var set = data.Inspect();

        set.Training.Count.ShouldBe(30);
        set.Validation.Count.ShouldBe(11);
        set.Findings.ShouldContain(static finding => finding.Kind == FindingKind.ExactDuplicates);
    }

    [Fact]
    public void Inspect_NearlyTheSameOnBothSidesOfAGivenSplit_LeavesTheTrainingSide()
    {
        using var data = new TestData("dent");
        data.WithImages(30, "train", "learn").WithImages(10, "val", "check");
        data.Add("leak", "val", 50, (0, 0.5, 0.5, 0.25, 0.25));
        data.SaveAgainAsJpeg("again", 50, "train");

        var set = data.Inspect();

        set.Training.ShouldNotContain(static image => image.TestedPath.EndsWith("again.jpg", StringComparison.Ordinal));
        DataInspectionTests.Only(set, FindingKind.NearDuplicates).Text.English.ShouldContain("again.jpg");
    }

    [Fact]
    public void Inspect_NearDuplicatesWithoutSplit_StandOnOneSide()
    {
        using var data = new TestData("dent");
        data.WithImages(20);
        for (var i = 0; i < 6; i++)
        {
            data.SaveAgainAsJpeg($"again{i}", 10_000 + i);
            data.Add($"first{i}", "", 10_000 + i, (0, 0.5, 0.5, 0.25, 0.25));
        }

        for (var seed = 1; seed <= 5; seed++)
        {
            var set = data.Inspect(seed);
            for (var i = 0; i < 6; i++)
                Side(set, $"again{i}.jpg").ShouldBe(Side(set, $"first{i}.png"));
        }
    }

    [Fact]
    public void Cluster_DifferentTextures_StandAlone()
    {
        using var data = new TestData("dent");
        data.WithImages(60);

        var clusters = DuplicateSearch.Cluster([.. Enumerable.Range(0, 60).Select(i => Fingerprint.Of(data.ImageFile($"part{i}")))]);

        clusters.ShouldBe(Enumerable.Range(0, 60));
    }

    private static bool Side(TrainingSet set, string name) => set.Images.Single(image => image.Image.TestedPath.EndsWith("/" + name, StringComparison.Ordinal)).ForValidation;
}
