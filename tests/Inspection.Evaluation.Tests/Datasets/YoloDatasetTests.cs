using Inspection.Core;
using Inspection.Core.Parts;
using Inspection.Evaluation.Datasets;
using Inspection.Imaging;

namespace Inspection.Evaluation.Tests.Datasets;

public sealed class YoloDatasetTests : IDisposable
{
    private readonly DatasetFolder data = new("yolo");

    public void Dispose() => data.Dispose();

    [Fact]
    public void Read_RowOfABox_IsInPixels()
    {
        Plain("1 0.5 0.25 0.2 0.1\n");

        data.Read().Images.ShouldHaveSingleItem().Defects.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            static defect => defect.Label.ShouldBe("spur"),
            static defect => defect.Box.X.ShouldBe(40, 1e-4),
            static defect => defect.Box.Y.ShouldBe(16, 1e-4),
            static defect => defect.Box.Width.ShouldBe(20, 1e-4),
            static defect => defect.Box.Height.ShouldBe(8, 1e-4));
    }

    [Fact]
    public void Read_RowOfAPolygon_IsItsBoundingBox()
    {
        Plain("0 0.25 0.5 0.5 0.25 0.75 0.75\n");

        data.Read().Images[0].Defects.ShouldBe([new KnownDefect("open", new Box(25, 20, 50, 40))]);
    }

    [Fact]
    public void Read_ImageWithoutLabelFile_IsAGoodPart()
    {
        Plain("0 0.5 0.5 0.1 0.1\n");
        data.Image("images/good.jpg");

        data.Read().Images.Select(static image => image.Defects.Count).ShouldBe([1, 0]);
    }

    [Theory]
    [InlineData("names: [open, spur]\ntrain: images/train\nval: images/val\ntest: images/test\n")]
    [InlineData("path: .\nnames:\n  1: spur\n  0: open\nnc: 2\ntrain: ../images/train\nval: [images/val]\n")]
    [InlineData("path: /somewhere/else\nnames: {0: open, 1: spur}\ntrain: train.txt\nval: ./images/val\n")]
    [InlineData("names: [open, spur]\n")]
    public void Read_Splits_ComeFromTheFileOrTheFolders(string yaml)
    {
        data.Text("data.yaml", yaml).Text("train.txt", "./images/train/a.jpg\nimages/train/b.jpg\n");
        data.Image("images/train/a.jpg").Image("images/train/b.jpg").Image("images/val/a.jpg").Text("labels/val/a.txt", "1 0.5 0.5 0.5 0.5");

        data.Splits.ShouldBe(["train", "val"]);
        data.Names("train").ShouldBe(["images/train/a.jpg", "images/train/b.jpg"]);
        var validation = data.Read("val");
        validation.Images.ShouldHaveSingleItem().Defects.Count.ShouldBe(1);
        validation.Labels.ShouldBe(["open", "spur"]);
        data.Read().Images.Count.ShouldBe(3);
    }

    [Fact]
    public void Read_StemInTwoSplits_AsksForMoreOfThePath()
    {
        data.Text("data.yaml", "names: [open]\n").Image("images/train/a.jpg").Image("images/val/a.jpg").Text("list.txt", "a\n").Text("better.txt", "val/a\n");

        data.Refusal("list.txt").ShouldContain(":1: 'a' can be");
        data.Names("better.txt").ShouldBe(["images/val/a.jpg"]);
    }

    [Fact]
    public void Read_ClassesFileAndLabelsBeside_IsRead()
    {
        data.Text("classes.txt", "open\nspur\n").Image("a.jpg").Text("a.txt", "1 0.5 0.5 0.5 0.5\n");

        data.Read().Images.ShouldHaveSingleItem().Defects[0].Label.ShouldBe("spur");
    }

    [Fact]
    public void Read_DataFolderBelowImages_LooksForLabelsInsideItOnly()
    {
        var inner = data.At("images/set");
        data.Text("images/set/classes.txt", "open\n").Image("images/set/a.jpg").Text("images/set/a.txt", "0 0.5 0.5 0.5 0.5\n").Text("labels/set/a.txt", "nonsense");

        LabelledSets.Read("yolo", inner, null, new ImageSizeReader()).Images.ShouldHaveSingleItem().Defects.Count.ShouldBe(1);
    }

    [Fact]
    public void Read_LabelBesideTheImageInAnImageFolder_IsFound()
    {
        data.Text("classes.txt", "open\n").Image("images/a.jpg").Text("images/a.txt", "0 0.5 0.5 0.5 0.5\n");

        data.Read().Images.ShouldHaveSingleItem().Defects.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("0 0.5 0.5 0.1")]
    [InlineData("0 0.5 0.5 0.1 0.1 0.9")]
    [InlineData("0.0 0.5 0.5 0.1 0.1")]
    [InlineData("0 0.5 NaN 0.1 0.1")]
    [InlineData("10,20,30,40,1")]
    [InlineData("-1 0.5 0.5 0.1 0.1")]
    public void Read_MalformedRow_NamesFileAndLine(string row)
    {
        Plain($"0 0.5 0.5 0.1 0.1\n\n{row}\n");

        data.Refusal().ShouldStartWith($"{data.At("labels/a.txt")}:3: '{row}' is not");
    }

    [Fact]
    public void Read_ClassOutOfRange_SaysWhichAreNamed()
    {
        Plain("2 0.5 0.5 0.1 0.1");

        data.Refusal().ShouldBe($"{data.At("labels/a.txt")}:1: class 2 is out of range; {data.At("data.yaml")} names 0 to 1.");
    }

    [Theory]
    [InlineData("0 50 40 20 10")]
    [InlineData("0 0.99 0.5 0.2 0.2")]
    [InlineData("0 0.5 0.5 0 0.2")]
    public void Read_BoxNotInTheImage_NamesFileAndLine(string row)
    {
        Plain(row);

        data.Refusal().ShouldStartWith($"{data.At("labels/a.txt")}:1: the box");
    }

    [Theory]
    [InlineData("names: [open, open]")]
    [InlineData("names: {0: open, 2: spur}")]
    [InlineData("names: open")]
    [InlineData("names: []")]
    [InlineData("names: [open]\nnc: 2")]
    [InlineData("names: [open")]
    public void Read_NamesWrong_NamesTheFile(string yaml)
    {
        data.Image("images/a.jpg").Text("data.yaml", yaml);

        data.Refusal().ShouldStartWith(data.At("data.yaml"));
    }

    [Theory]
    [InlineData("names: [x]\ntrain: ../../../etc\n", "leaves the data folder")]
    [InlineData("names: [x]\ntrain: /etc\n", "leaves the data folder")]
    [InlineData("names: [x]\ntrain: nothere\n", "does not exist")]
    public void Read_SplitWrong_NamesFileLineAndKey(string yaml, string why)
    {
        data.Image("images/a.jpg").Text("data.yaml", yaml);

        data.Refusal().ShouldStartWith($"{data.At("data.yaml")}:2: train");
        data.Refusal().ShouldContain(why);
    }

    [Fact]
    public void Read_AliasBomb_IsNotExpanded()
    {
        data.Image("images/a.jpg").Text("data.yaml", """
            a: &a [x, x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
            d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
            e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
            f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
            g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]
            h: &h [*g, *g, *g, *g, *g, *g, *g, *g, *g, *g]
            names: *h
            """);

        data.Refusal().ShouldContain("the class names must be");
    }

    [Fact]
    public void Read_NoNames_SaysWhatIsNeeded()
    {
        data.Image("images/a.jpg").Text("labels/a.txt", "0 0.5 0.5 0.1 0.1");

        data.Refusal().ShouldContain("data.yaml with names");
    }

    [Fact]
    public void Read_VocData_GivesAHint()
    {
        data.Image("images/a.jpg").Text("annotations/a.xml", "<annotation/>");

        data.Refusal().ShouldEndWith("(--format voc?)");
    }

    [Fact]
    public void Read_EveryKindOfProblem_IsCollected()
    {
        Plain("0 0.5 0.5 0.1 0.1\n7 0.5 0.5 0.1 0.1\nx\n0 2 2 1 1\n");
        data.Text("labels/lost.txt", "0 0.5 0.5 0.1 0.1").Text("images/empty.jpg", "");

        var (set, problems) = data.Inspect();

        set.Images.ShouldHaveSingleItem().Defects.Count.ShouldBe(1);
        problems.Select(static problem => problem.Kind).Order().ShouldBe(
            [DataProblemKind.MissingImage, DataProblemKind.UnreadableImage, DataProblemKind.Malformed, DataProblemKind.UnknownLabel, DataProblemKind.BadBox]);
    }

    private void Plain(string rows) => data.Text("data.yaml", "names: [open, spur]\n").Image("images/a.jpg").Text("labels/a.txt", rows);
}
