using Inspection.Contracts;
using Inspection.Training.Data;

namespace Inspection.Training.Tests.Data;

public sealed class SplitTests
{
    [Fact]
    public void Inspect_ProductsInFileNames_StayWhole()
    {
        using var data = new TestData("dent", "stain");
        for (var product = 0; product < 8; product++)
        {
            for (var i = 0; i < 6; i++)
                data.Add($"board{product}_{i}", "", product * 100 + i, (i % 2, 0.5, 0.5, 0.25, 0.25));
        }

        var set = data.Inspect();

        foreach (var product in set.Images.GroupBy(static image => Path.GetFileName(image.Image.TestedPath).Split('_')[0]))
            product.Select(static image => image.ForValidation).Distinct().ShouldHaveSingleItem();
        DataInspectionTests.Only(set, FindingKind.Split).Text.English.ShouldContain("8 products");
    }

    [Fact]
    public void Inspect_NamesThatAreClasses_AreNotTakenForProducts()
    {
        using var data = new TestData("dent", "stain", "crack", "burr");
        string[] labels = ["dent", "stain", "crack", "burr"];
        for (var label = 0; label < labels.Length; label++)
        {
            for (var i = 0; i < 10; i++)
                data.Add($"{labels[label]}_{i}", "", label * 100 + i, (label, 0.5, 0.5, 0.25, 0.25));
        }

        var set = data.Inspect();

        DataInspectionTests.Only(set, FindingKind.Split).Text.English.ShouldContain("show no products");
        set.Validation.SelectMany(static image => image.Defects).Select(static defect => defect.Label).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void Inspect_GivenSplit_IsKept()
    {
        using var data = new TestData("dent");
        data.WithImages(20, "train", "learn").WithImages(8, "val", "check");

        var set = data.Inspect();

        (set.Training.Count, set.Validation.Count).ShouldBe((20, 8));
    }

    [Fact]
    public void Inspect_ProductOnBothSidesOfAGivenSplit_WarnsOfLeakage()
    {
        using var data = new TestData("dent", "stain");
        for (var product = 0; product < 6; product++)
        {
            for (var i = 0; i < 8; i++)
                data.Add($"board{product}_{i}", i < 6 ? "train" : "val", product * 100 + i, (i % 2, 0.5, 0.5, 0.25, 0.25));
        }

        DataInspectionTests.Only(data.Inspect(), FindingKind.ProductLeakage).Text.English.ShouldContain("12 of 12 validation images");
    }

    [Fact]
    public void Inspect_LabelInValidationOnly_IsSaid()
    {
        using var data = new TestData("dent", "stain");
        for (var i = 0; i < 20; i++)
            data.Add($"a{i}", "train", i, (0, 0.5, 0.5, 0.25, 0.25)).Add($"b{i}", "val", 500 + i, (i % 2, 0.5, 0.5, 0.25, 0.25));

        DataInspectionTests.Only(data.Inspect(), FindingKind.LabelOnOneSide).Text.English.ShouldContain("only in validation stain");
    }

    [Fact]
    public void Inspect_LabelsRenamedBetweenTheSides_IsRefused()
    {
        using var data = new TestData("dent", "stain");
        for (var i = 0; i < 20; i++)
            data.Add($"a{i}", "train", i, (0, 0.5, 0.5, 0.25, 0.25)).Add($"b{i}", "val", 500 + i, (1, 0.5, 0.5, 0.25, 0.25));

        Should.Throw<InputException>(() => data.Inspect()).Text.English.ShouldContain("no label in common: dent against stain");
    }

    [Fact]
    public void Inspect_ValidationWithoutDefect_IsRefused()
    {
        using var data = new TestData("dent");
        data.WithImages(20, "train", "learn");
        data.Add("good", "val", 900);

        Should.Throw<InputException>(() => data.Inspect()).Text.English.ShouldContain("No validation image has a defect");
    }

    [Fact]
    public void Divide_RareLabel_StaysInTraining()
    {
        string[] groups = [.. Enumerable.Range(0, 30).Select(static i => $"g{i:00}")];
        IReadOnlyList<IReadOnlyList<string>> labels = [.. Enumerable.Range(0, 30).Select(static i => (IReadOnlyList<string>)(i == 0 ? ["rare"] : ["dent"]))];

        for (var seed = 0; seed < 20; seed++)
            GroupSplit.Divide(groups, labels, seed)[0].ShouldBeFalse();
    }

    [Fact]
    public void Divide_TwoGroups_LeavesOneToLearnFrom()
    {
        var validates = GroupSplit.Divide(["a", "a", "a", "b"], [["x"], ["x"], ["x"], ["x"]], 1);

        validates.ShouldContain(true);
        validates.ShouldContain(false);
    }
}
