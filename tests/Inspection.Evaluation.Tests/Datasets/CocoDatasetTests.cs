using Inspection.Core;
using Inspection.Core.Parts;
using Inspection.Evaluation.Datasets;

namespace Inspection.Evaluation.Tests.Datasets;

public sealed class CocoDatasetTests : IDisposable
{
    private const string Categories = """[{"id":90,"name":"open"},{"id":3,"name":"spur"}]""";
    private const string Box = """{"id":1,"image_id":7,"category_id":3,"bbox":[10,20,30.5,40]}""";
    private readonly DatasetFolder data = new("coco");

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData("annotations/instances_val2017.json", "val2017/a.jpg")]
    [InlineData("annotations/instances_val2017.json", "images/val2017/a.jpg")]
    [InlineData("annotations.json", "a.jpg")]
    [InlineData("val/_annotations.coco.json", "val/a.jpg")]
    public void Read_UsualLayouts_FindImageAndBoxes(string file, string image)
    {
        data.Image(image).Text(file, Instances(Image(), Box));

        var set = data.Read();

        set.Labels.ShouldBe(["open", "spur"]);
        set.Images.ShouldHaveSingleItem().TestedPath.ShouldBe(data.At(image));
        set.Images[0].Defects.ShouldBe([new KnownDefect("spur", new Box(10, 20, 30.5f, 40))]);
    }

    [Fact]
    public void Read_Crowd_IsLeftOut()
    {
        Plain(Image(), """{"id":1,"image_id":7,"category_id":3,"iscrowd":1,"bbox":[0,0,100,80],"segmentation":{"counts":[1],"size":[80,100]}}""");

        data.Read().Images.ShouldHaveSingleItem().Defects.ShouldBeEmpty();
    }

    [Fact]
    public void Read_TwoSplits_TakeTheirOwnImages()
    {
        data.Image("train2017/a.jpg").Image("val2017/a.jpg");
        data.Text("annotations/instances_train2017.json", Instances(Image(), Box)).Text("annotations/instances_val2017.json", Instances(Image(), ""));
        data.Text("annotations/captions_val2017.json", "{}");

        data.Splits.ShouldBe(["train", "val"]);
        data.Names("val").ShouldBe(["val2017/a.jpg"]);
        data.Names().ShouldBe(["train2017/a.jpg", "val2017/a.jpg"]);
    }

    [Fact]
    public void Read_List_SelectsByStem()
    {
        data.Image("images/a.jpg").Image("images/b.jpg").Text("list.txt", "b\n");
        data.Text("annotations/x.json", Instances(Image() + "," + Image(8, "b.jpg"), Box));

        data.Names("list.txt").ShouldBe(["images/b.jpg"]);
    }

    [Theory]
    [InlineData("""{"id":7,"file_name":"a.jpg"},{"id":7,"file_name":"b.jpg"}""", "", "images[1]: id 7 is taken already")]
    [InlineData("""{"id":7,"file_name":"nothere.jpg"}""", "", "images[0]: image 'nothere.jpg' is not in the data folder")]
    [InlineData("""{"id":7,"file_name":"../../a.jpg"}""", "", "images[0].file_name: '../../a.jpg' leaves the data folder")]
    [InlineData("""{"id":7,"file_name":"/etc/passwd"}""", "", "images[0].file_name: '/etc/passwd' leaves the data folder")]
    [InlineData("""{"id":7,"file_name":"a.jpg","width":640,"height":480}""", "", "images[0] says 640×480 pixels, the image has 100×80")]
    [InlineData("""{"id":7,"file_name":"a.jpg"}""", Box + "," + Box, "annotations[1]: id 1 is taken already")]
    [InlineData("""{"id":7,"file_name":"a.jpg"}""", """{"image_id":8,"category_id":3,"bbox":[1,1,2,2]}""", "annotations[0]: image_id 8 is not declared")]
    [InlineData("""{"id":7,"file_name":"a.jpg"}""", """{"image_id":7,"category_id":4,"bbox":[1,1,2,2]}""", "annotations[0]: category_id 4 is not declared")]
    [InlineData("""{"id":7,"file_name":"a.jpg"}""", """{"image_id":7,"category_id":3,"bbox":[1,1,2]}""", "annotations[0]: bbox must be")]
    [InlineData("""{"id":7,"file_name":"a.jpg"}""", """{"image_id":7,"category_id":3}""", "annotations[0]: bbox must be")]
    [InlineData("""{"id":7,"file_name":"a.jpg"}""", """{"image_id":7,"category_id":3,"bbox":[90,10,20,20]}""", "annotations[0]: the box from (90, 10) to (110, 30)")]
    public void Read_SomethingWrong_NamesFileAndElement(string images, string annotations, string what)
    {
        data.Image("b.jpg");
        Plain(images, annotations);

        data.Refusal().ShouldStartWith($"{data.At("annotations/instances.json")}: {what}");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"images":[{"file_name":"a.jpg"}],"categories":[{"id":1,"name":"x"}]}""")]
    [InlineData("""{"images":[],"annotations":[],"categories":[]}""")]
    [InlineData("null")]
    public void Read_NoInstances_NamesTheFile(string content)
    {
        data.Image("a.jpg").Text("annotations/instances.json", content);

        data.Refusal().ShouldStartWith(data.At("annotations/instances.json"));
    }

    [Fact]
    public void Read_ImageTwice_AsksForItsPath()
    {
        data.Image("x/a.jpg").Image("y/a.jpg").Text("annotations/instances.json", Instances(Image(), ""));

        data.Refusal().ShouldContain("is in the data folder 2 times");
    }

    [Fact]
    public void Read_NoSuchSplit_NamesThoseThereAre()
    {
        data.Image("a.jpg").Text("annotations/instances_train.json", Instances(Image(), ""));

        data.Refusal("val").ShouldContain("no such split; the data has train");
    }

    [Fact]
    public void Read_EveryKindOfProblem_IsCollected()
    {
        data.Text("images/empty.jpg", "");
        Plain(Image() + "," + Image(8, "nothere.jpg") + "," + Image(9, "empty.jpg") + "," + Image(7, "a.jpg"), Box + """,{"image_id":7,"category_id":4,"bbox":[1,1,2,2]}""");

        var (set, problems) = data.Inspect();

        set.Images.ShouldHaveSingleItem().Defects.Count.ShouldBe(1);
        problems.Select(static problem => problem.Kind).Order().ShouldBe(
            [DataProblemKind.MissingImage, DataProblemKind.UnreadableImage, DataProblemKind.UnknownLabel, DataProblemKind.Duplicate]);
    }

    private void Plain(string images, string annotations) => data.Image("images/a.jpg").Text("annotations/instances.json", Instances(images, annotations));

    private static string Image(int id = 7, string name = "a.jpg") => $$"""{"id":{{id}},"file_name":"{{name}}","width":0,"height":0}""";

    private static string Instances(string images, string annotations) => $$"""{"info":{},"images":[{{images}}],"annotations":[{{annotations}}],"categories":{{Categories}}}""";
}
