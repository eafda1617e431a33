using Inspection.Contracts;
using Inspection.Core;
using Inspection.Core.Parts;
using Inspection.Evaluation.Datasets;
using TestKit;

namespace Inspection.Evaluation.Tests.Datasets;

public sealed class DeepPcbDatasetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public DeepPcbDatasetTests()
    {
        Directory.CreateDirectory(Root("group1/1"));
        Directory.CreateDirectory(Root("group1/1_not"));
        Add("1000", "10 20 30 45 1\n1.5 2 3 4 6\n");
        Add("1001", "");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_PublishedLayout_GivesPairsAndDefects()
    {
        WriteList("trainval.txt", "1000", "1001");

        var set = DeepPcbDataset.Read(folder.Path, null);

        set.ListPath.ShouldBe(Root("trainval.txt"));
        set.Pairs.Count.ShouldBe(2);
        (set.Pairs[0].TestedPath, set.Pairs[0].TemplatePath).ShouldBe((Root("group1/1/1000_test.jpg"), Root("group1/1/1000_temp.jpg")));
        set.Pairs[0].Defects.ShouldBe([new KnownDefect("open", new Box(10, 20, 20, 25)), new KnownDefect("pin-hole", new Box(1.5f, 2, 1.5f, 2))]);
        set.Pairs[1].Defects.ShouldBeEmpty();
    }

    [Fact]
    public void Read_FolderIsPcbDataItself_IsTheSame()
    {
        WriteList("trainval.txt", "1000");

        DeepPcbDataset.Read(Root(""), null).Pairs.Count.ShouldBe(1);
    }

    [Fact]
    public void Read_NoTrainval_TakesTheTestList()
    {
        WriteList("test.txt", "1001");

        DeepPcbDataset.Read(folder.Path, null).ListPath.ShouldBe(Root("test.txt"));
    }

    [Fact]
    public void Read_NamedList_IsTakenFromAnywhere()
    {
        WriteList("trainval.txt", "1000", "1001");
        File.WriteAllText(folder.File("mine.txt"), "\n  group1/1/1001.jpg\tgroup1/1_not/1001.txt  \r\n");

        DeepPcbDataset.Read(folder.Path, folder.File("mine.txt")).Pairs.Count.ShouldBe(1);
    }

    [Fact]
    public void Read_NamedListOfTheDataSet_IsFoundThere()
    {
        WriteList("val.txt", "1000");

        DeepPcbDataset.Read(folder.Path, "val.txt").ListPath.ShouldBe(Root("val.txt"));
    }

    [Theory]
    [InlineData("1,2,3,4,2", "short")]
    [InlineData("1, 2, 3, 4, 3", "mousebite")]
    [InlineData("1\t2 3 4 4\r", "spur")]
    [InlineData("1 2 3 4 5", "copper")]
    [InlineData("1 2 3 4 7", "scratch")]
    [InlineData("1 2 3 4 8", "bump")]
    public void Read_AnnotationInAnySeparators_IsRead(string line, string label)
    {
        Add("1000", line);
        WriteList("trainval.txt", "1000");

        DeepPcbDataset.Read(folder.Path, null).Pairs[0].Defects.ShouldBe([new KnownDefect(label, new Box(1, 2, 2, 2))]);
    }

    [Theory]
    [InlineData("1 2 3 4")]
    [InlineData("1 2 3 4 5 6")]
    [InlineData("1 2 3 4 0")]
    [InlineData("1 2 3 4 9")]
    [InlineData("1 2 3 4 open")]
    [InlineData("3 2 1 4 1")]
    [InlineData("1 2 3 2 1")]
    [InlineData("1 2 NaN 4 1")]
    [InlineData("a b c d 1")]
    public void Read_MalformedAnnotation_NamesFileAndLine(string line)
    {
        Add("1000", $"1 2 3 4 1\n\n{line}\n");
        WriteList("trainval.txt", "1000");

        Refusal().ShouldStartWith($"{Root("group1/1_not/1000.txt")}:3: '{line}'");
    }

    [Fact]
    public void Read_MalformedListLine_NamesFileAndLine()
    {
        File.WriteAllText(Root("trainval.txt"), "group1/1/1000.jpg group1/1_not/1000.txt\ngroup1/1/1001.jpg\n");

        Refusal().ShouldStartWith($"{Root("trainval.txt")}:2: 'group1/1/1001.jpg'");
    }

    [Theory]
    [InlineData("group1/1/1000_test.jpg")]
    [InlineData("group1/1/1000_temp.jpg")]
    [InlineData("group1/1_not/1000.txt")]
    public void Read_ListedFileMissing_NamesItAndTheLine(string missing)
    {
        WriteList("trainval.txt", "1001", "1000");
        File.Delete(Root(missing));

        Refusal().ShouldStartWith($"{Root("trainval.txt")}:2: {Root(missing)} does not exist");
    }

    [Fact]
    public void Read_NoFolder_NamesIt()
    {
        Refusal(folder.File("nowhere")).ShouldContain($"{folder.File("nowhere")} does not exist");
    }

    [Fact]
    public void Read_NoDefaultList_OffersWhatIsThere()
    {
        WriteList("val.txt", "1000");

        Refusal().ShouldContain("--list: val.txt");
    }

    [Fact]
    public void Read_NamedListMissing_NamesIt()
    {
        Refusal(list: "/nowhere/list.txt").ShouldContain("/nowhere/list.txt does not exist");
    }

    [Fact]
    public void Read_EmptyList_SaysSo()
    {
        WriteList("trainval.txt");

        Refusal().ShouldContain("names no image");
    }

    [Fact]
    public void Read_FormatOfALaterVersion_SaysSo()
    {
        Should.Throw<InputException>(() => LabelledSets.Read("coco", folder.Path, null)).Text.English.ShouldContain("not read 'coco' data yet; supported: deeppcb");
    }

    [Fact]
    public void Read_UnknownFormat_NamesTheKnown()
    {
        Should.Throw<InputException>(() => LabelledSets.Read("xyz", folder.Path, null)).Text.English.ShouldContain("'xyz' is not known; supported: deeppcb");
    }

    [SharedDataFact("deeppcb/PCBData/trainval.txt")]
    public void Read_PublishedTrainval_IsReadWhole()
    {
        var set = LabelledSets.Read("DeepPCB", SharedData.Path("deeppcb"), null);

        set.Pairs.Count.ShouldBe(1000);
        set.Pairs.Sum(static pair => pair.Defects.Count).ShouldBe(6873);
        set.Pairs.SelectMany(static pair => pair.Defects).Select(static defect => defect.Label).Distinct().Count().ShouldBe(6);
    }

    private string Refusal(string? data = null, string? list = null)
    {
        var text = Should.Throw<InputException>(() => DeepPcbDataset.Read(data ?? folder.Path, list)).Text;
        $"{text.English}{text.Korean}".ShouldNotContain("\n");
        return text.English;
    }

    private string Root(string path) => Path.TrimEndingDirectorySeparator(folder.File(Path.Combine("PCBData", path)));

    private void Add(string name, string annotation)
    {
        File.WriteAllBytes(Root($"group1/1/{name}_test.jpg"), []);
        File.WriteAllBytes(Root($"group1/1/{name}_temp.jpg"), []);
        File.WriteAllText(Root($"group1/1_not/{name}.txt"), annotation);
    }

    private void WriteList(string list, params string[] names) =>
        File.WriteAllLines(Root(list), names.Select(static name => $"group1/1/{name}.jpg group1/1_not/{name}.txt"));
}
