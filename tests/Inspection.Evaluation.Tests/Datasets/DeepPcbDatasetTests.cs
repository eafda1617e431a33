using Inspection.Contracts;
using Inspection.Core;
using Inspection.Core.Parts;
using Inspection.Evaluation.Datasets;
using Inspection.Imaging;
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

        var set = Read(folder.Path, null);

        set.Source.ShouldBe(Root("trainval.txt"));
        set.Images.Count.ShouldBe(2);
        (set.Images[0].TestedPath, set.Images[0].TemplatePath).ShouldBe((Root("group1/1/1000_test.jpg"), Root("group1/1/1000_temp.jpg")));
        set.Images[0].Defects.ShouldBe([new KnownDefect("open", new Box(10, 20, 20, 25)), new KnownDefect("pin-hole", new Box(1.5f, 2, 1.5f, 2))]);
        set.Images[1].Defects.ShouldBeEmpty();
    }

    [Fact]
    public void Read_FolderIsPcbDataItself_IsTheSame()
    {
        WriteList("trainval.txt", "1000");

        Read(Root(""), null).Images.Count.ShouldBe(1);
    }

    [Fact]
    public void Read_NoTrainval_TakesTheTestList()
    {
        WriteList("test.txt", "1001");

        Read(folder.Path, null).Source.ShouldBe(Root("test.txt"));
    }

    [Fact]
    public void Read_NamedList_IsTakenFromAnywhere()
    {
        WriteList("trainval.txt", "1000", "1001");
        File.WriteAllText(folder.File("mine.txt"), "\n  group1/1/1001.jpg\tgroup1/1_not/1001.txt  \r\n");

        Read(folder.Path, folder.File("mine.txt")).Images.Count.ShouldBe(1);
    }

    [Fact]
    public void Read_NamedListOfTheDataSet_IsFoundThere()
    {
        WriteList("val.txt", "1000");

        Read(folder.Path, "val.txt").Source.ShouldBe(Root("val.txt"));
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

        Read(folder.Path, null).Images[0].Defects.ShouldBe([new KnownDefect(label, new Box(1, 2, 2, 2))]);
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
        File.WriteAllText(Root("trainval.txt"), "group1/1/1000.jpg group1/1_not/1000.txt\ngroup1/1/7777.jpg\n");

        Refusal().ShouldStartWith($"{Root("trainval.txt")}:2: 'group1/1/7777.jpg'");
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
    public void Read_UnknownFormat_NamesTheKnown()
    {
        Should.Throw<InputException>(() => LabelledSets.Read("xyz", folder.Path, null, new ImageSizeReader())).Text.English.ShouldContain("'xyz' is not known; supported: deeppcb, voc, yolo, coco");
    }

    [SharedDataFact("deeppcb/PCBData/trainval.txt")]
    public void Read_PublishedTrainval_IsReadWhole()
    {
        var set = LabelledSets.Read("DeepPCB", SharedData.Path("deeppcb"), null, new ImageSizeReader());

        set.Images.Count.ShouldBe(1000);
        set.Images.Sum(static image => image.Defects.Count).ShouldBe(6873);
        set.Images.SelectMany(static image => image.Defects).Select(static defect => defect.Label).Distinct().Count().ShouldBe(6);
    }

    [Theory]
    [InlineData("1000")]
    [InlineData("1000.jpg")]
    [InlineData("group1/1/1000.jpg")]
    [InlineData("1/1000_test.jpg")]
    public void Read_LineNamesTheImageAlone_FindsAllThreeFiles(string line)
    {
        File.WriteAllText(folder.File("mine.txt"), line);

        var image = Read(folder.Path, folder.File("mine.txt")).Images.ShouldHaveSingleItem();

        (image.TestedPath, image.TemplatePath, image.Defects.Count).ShouldBe((Root("group1/1/1000_test.jpg"), Root("group1/1/1000_temp.jpg"), 2));
    }

    [Fact]
    public void Read_SplitByName_TakesItsList()
    {
        WriteList("val.txt", "1000");
        WriteList("trainval.txt", "1000", "1001");

        Read(folder.Path, "val").Source.ShouldBe(Root("val.txt"));
        LabelledSets.Splits("deeppcb", folder.Path).ShouldBe(["trainval", "val"]);
    }

    [Fact]
    public void Read_PathOutOfTheFolder_IsRefused()
    {
        File.WriteAllText(Root("trainval.txt"), "../../1000.jpg group1/1_not/1000.txt");

        Refusal().ShouldStartWith($"{Root("trainval.txt")}:1: '../../1000_test.jpg' leaves the data folder");
    }

    [Fact]
    public void Read_BoxBeyondTheImage_NamesFileAndLine()
    {
        Add("1000", "1 2 3 4 1\n90 10 102 20 1\n");
        WriteList("trainval.txt", "1000");

        Refusal().ShouldStartWith($"{Root("group1/1_not/1000.txt")}:2: the box from (90, 10) to (102, 20)");
    }

    [Fact]
    public void Read_CollectingProblems_LeavesOutWhatIsWrongAndGoesOn()
    {
        Add("1000", "1 2 3 4 1\nnonsense\n1 2 3 4 2\n");
        File.WriteAllBytes(Root("group1/1/1001_test.jpg"), []);
        WriteList("trainval.txt", "1000", "1001", "1002", "1000");
        var problems = new List<DataProblem>();

        var set = LabelledSets.Read("deeppcb", folder.Path, null, new ImageSizeReader(), problems);

        set.Images.Select(static image => image.Defects.Count).ShouldBe([2, 2]);
        problems.Select(static problem => problem.Kind).Order().ShouldBe(
            [DataProblemKind.MissingImage, DataProblemKind.UnreadableImage, DataProblemKind.Malformed, DataProblemKind.Malformed, DataProblemKind.Duplicate]);
    }

    private static LabelledSet Read(string data, string? list) => LabelledSets.Read("deeppcb", data, list, new ImageSizeReader());

    private string Refusal(string? data = null, string? list = null)
    {
        var text = Should.Throw<InputException>(() => Read(data ?? folder.Path, list)).Text;
        $"{text.English}{text.Korean}".ShouldNotContain("\n");
        return text.English;
    }

    private string Root(string path) => Path.TrimEndingDirectorySeparator(folder.File(Path.Combine("PCBData", path)));

    private void Add(string name, string annotation)
    {
        TestImage.Write(Root($"group1/1/{name}_test.jpg"));
        TestImage.Write(Root($"group1/1/{name}_temp.jpg"));
        File.WriteAllText(Root($"group1/1_not/{name}.txt"), annotation);
    }

    private void WriteList(string list, params string[] names) =>
        File.WriteAllLines(Root(list), names.Select(static name => $"group1/1/{name}.jpg group1/1_not/{name}.txt"));
}
