using Inspection.Core;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Evaluation.Datasets;
using Inspection.Imaging;
using TestKit;

namespace Inspection.Evaluation.Tests.Datasets;

public sealed class VocDatasetTests : IDisposable
{
    private readonly DatasetFolder data = new("voc");

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData("Annotations", "JPEGImages")]
    [InlineData("ANNOTATIONS", "IMAGES")]
    [InlineData("annotations", "images/scratches")]
    [InlineData("VOC2007/Annotations", "VOC2007/JPEGImages")]
    [InlineData(".", ".")]
    public void Read_UsualLayouts_FindImageAndBoxes(string annotations, string images)
    {
        data.Image($"{images}/scratches_1.jpg").Text($"{annotations}/scratches_1.xml", Annotation(Object("crazing", 1, 1, 100, 80)));

        var image = data.Read().Images.ShouldHaveSingleItem();

        image.TemplatePath.ShouldBeNull();
        image.Size.ShouldBe(new ImageSize(100, 80));
        // Pixels count from 1, and the class is the box's, whatever the file is called.
        image.Defects.ShouldBe([new KnownDefect("crazing", new Box(0, 0, 100, 80))]);
    }

    [Fact]
    public void Read_NoObject_IsAGoodPart()
    {
        Pair("a", "");

        data.Read().Images.ShouldHaveSingleItem().Defects.ShouldBeEmpty();
    }

    [Fact]
    public void Read_ImageSets_AreSplits()
    {
        foreach (var name in (string[])["a", "b", "c"])
            Pair(name, "");
        data.Text("ImageSets/Main/train.txt", "a\nc\n").Text("ImageSets/Main/val.txt", "b\n").Text("ImageSets/Main/scratch_train.txt", "a -1\n");

        data.Splits.ShouldBe(["train", "val"]);
        data.Names("train").ShouldBe(["JPEGImages/a.jpg", "JPEGImages/c.jpg"]);
        data.Names("validation").ShouldBe(["JPEGImages/b.jpg"]);
        data.Names("ImageSets/Main/scratch_train.txt").ShouldBe(["JPEGImages/a.jpg"]);
        data.Names().Length.ShouldBe(3);
    }

    [Fact]
    public void Read_TwoPlaces_AreSplitsOfTheirNames()
    {
        data.Image("train/images/a.jpg").Text("train/annotations/a.xml", Annotation());
        data.Image("validation/images/b.jpg").Text("validation/annotations/b.xml", Annotation());

        data.Names("val").ShouldBe(["validation/images/b.jpg"]);
        data.Names().Length.ShouldBe(2);
    }

    [Fact]
    public void Read_ListOfFileNamesAndStems_KeepsItsOrder()
    {
        Pair("a.1", "");
        Pair("b", "");
        data.Text("mine.txt", "b.jpg\n\n./JPEGImages/a.1\n");

        data.Names(data.At("mine.txt")).ShouldBe(["JPEGImages/b.jpg", "JPEGImages/a.1.jpg"]);
    }

    [Fact]
    public void Read_ListNamesWhatIsNotThere_NamesTheLine()
    {
        Pair("a", "");
        data.Text("mine.txt", "a\nnothere\n");

        data.Refusal("mine.txt").ShouldStartWith($"{data.At("mine.txt")}:2: the data has no image 'nothere'");
    }

    [Fact]
    public void Read_ListLeavesTheFolder_IsRefused()
    {
        Pair("a", "");
        data.Text("mine.txt", "../../etc/passwd\n");

        data.Refusal("mine.txt").ShouldContain("'../../etc/passwd' leaves the data folder");
    }

    [Fact]
    public void Read_EntityBomb_IsNotExpanded()
    {
        data.Image("JPEGImages/a.jpg").Text("Annotations/a.xml", """
            <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            <annotation><object><name>&b;&c;</name></object></annotation>
            """);

        data.Refusal().ShouldStartWith($"{data.At("Annotations/a.xml")}:1: not a readable VOC annotation");
    }

    [Theory]
    [InlineData("<annotation><object>")]
    [InlineData("")]
    [InlineData("{}")]
    public void Read_NoXml_NamesFileAndLine(string content)
    {
        data.Image("JPEGImages/a.jpg").Text("Annotations/a.xml", content);

        data.Refusal().ShouldStartWith($"{data.At("Annotations/a.xml")}:");
    }

    [Theory]
    [InlineData("<object><name>x</name></object>")]
    [InlineData("<object><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>5</xmax><ymax>5</ymax></bndbox></object>")]
    [InlineData("<object><name>x</name><bndbox><xmin>1</xmin><ymin>one</ymin><xmax>5</xmax><ymax>5</ymax></bndbox></object>")]
    [InlineData("<object><name>x</name><bndbox><xmin>NaN</xmin><ymin>1</ymin><xmax>5</xmax><ymax>5</ymax></bndbox></object>")]
    public void Read_ObjectIncomplete_NamesItsLine(string element)
    {
        Pair("a", $"\n\n{element}");

        data.Refusal().ShouldStartWith($"{data.At("Annotations/a.xml")}:3: <object> needs");
    }

    [Theory]
    [InlineData(50, 10, 103, 20)]
    [InlineData(20, 10, 10, 20)]
    [InlineData(-5, 10, 10, 20)]
    public void Read_BoxWrong_NamesItsLine(int left, int top, int right, int bottom)
    {
        Pair("a", $"\n{Object("x", left, top, right, bottom)}");

        data.Refusal().ShouldStartWith($"{data.At("Annotations/a.xml")}:2: the box");
    }

    [Fact]
    public void Read_BoxOnePixelBeyond_IsClipped()
    {
        // Tools that count from 0 write xmin 0, and 100 for the last of 100.
        Pair("a", Object("x", 0, 0, 101, 81));

        data.Read().Images[0].Defects[0].Box.ShouldBe(new Box(0, 0, 100, 80));
    }

    [Fact]
    public void Read_SizeOfAnotherImage_IsRefused()
    {
        Pair("a", "<size><width>640</width><height>80</height></size>");

        data.Refusal().ShouldContain("says 640×80 pixels, the image has 100×80");
    }

    [Fact]
    public void Read_EveryKindOfProblem_IsCollected()
    {
        Pair("good", Object("x", 1, 1, 5, 5));
        Pair("half", Object("x", 1, 1, 5, 5) + Object("x", 90, 1, 190, 5));
        data.Image("JPEGImages/unlabelled.jpg").Text("Annotations/lost.xml", Annotation()).Text("Annotations/empty.xml", Annotation()).Text("JPEGImages/empty.jpg", "");

        var (set, problems) = data.Inspect();

        set.Images.Count.ShouldBe(2);
        set.Labels.ShouldBe(["x"]);
        problems.Select(static problem => problem.Kind).Order().ShouldBe(
            [DataProblemKind.MissingImage, DataProblemKind.MissingLabels, DataProblemKind.UnreadableImage, DataProblemKind.BadBox]);
        problems.Single(static problem => problem.Kind == DataProblemKind.MissingLabels).File.ShouldBe(data.At("JPEGImages/unlabelled.jpg"));
    }

    [Fact]
    public void Read_OtherFormat_GivesAHint()
    {
        data.Image("images/a.jpg").Text("labels/a.txt", "0 0.5 0.5 0.1 0.1").Text("data.yaml", "names: [x]");

        data.Refusal().ShouldEndWith("(--format yolo?)");
    }

    [SharedDataFact("neu-det/annotations")]
    public void Read_NeuDet_IsReadWhole()
    {
        var set = LabelledSets.Read("voc", SharedData.Path("neu-det"), null, new ImageSizeReader());

        set.Images.Count.ShouldBe(1440);
        set.Labels.ShouldBe(["crazing", "inclusion", "patches", "pitted_surface", "rolled-in_scale", "scratches"]);
        set.Images.ShouldAllBe(static image => image.Size == new ImageSize(200, 200));
    }

    private void Pair(string stem, string inner) => data.Image($"JPEGImages/{stem}.jpg").Text($"Annotations/{stem}.xml", Annotation(inner));

    private static string Annotation(string inner = "") => $"<annotation><folder>x</folder><filename>other.jpg</filename>{inner}</annotation>";

    private static string Object(string label, int left, int top, int right, int bottom) =>
        $"<object><name>{label}</name><part><bndbox/></part><bndbox><xmin>{left}</xmin><ymin>{top}</ymin><xmax>{right}</xmax><ymax>{bottom}</ymax></bndbox></object>";
}
