using System.Text.Json;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using TestKit;

namespace Inspection.Agent.Tests.Commands;

/// <summary>What <c>eval</c> takes besides a labelled folder in DeepPCB's layout.</summary>
public sealed class EvalCommandTests : IDisposable
{
    private readonly TemporaryFolder home = new();
    private readonly PaintedSet painted = new();

    public void Dispose()
    {
        painted.Dispose();
        home.Dispose();
    }

    [Fact]
    public async Task Eval_ModelWithoutTemplate_MeasuresVocImages()
    {
        using var model = new SingleImageModel();
        Directory.CreateDirectory(home.File("voc/Annotations"));
        Directory.CreateDirectory(home.File("voc/JPEGImages"));
        Picture.WithDefect(x: 10, y: 20, width: 20, height: 16).Save(home.File("voc/JPEGImages/a.png"));
        Picture.Good().Save(home.File("voc/JPEGImages/b.png"));
        await File.WriteAllTextAsync(home.File("voc/Annotations/a.xml"),
            "<annotation><object><name>open</name><bndbox><xmin>11</xmin><ymin>21</ymin><xmax>30</xmax><ymax>36</ymax></bndbox></object></annotation>");
        await File.WriteAllTextAsync(home.File("voc/Annotations/b.xml"), "<annotation/>");

        var figures = await MeasureAsync("--model", model.Path, "--data", home.File("voc"), "--format", "voc");

        (figures.GetProperty("images").GetInt32(), figures.GetProperty("map50").GetDouble()).ShouldBe((2, 1));
        figures.GetProperty("image_level").GetProperty("false_alarms").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Eval_ComparingModelOnDataWithoutTemplates_SaysSo()
    {
        Directory.CreateDirectory(home.File("yolo/images"));
        Picture.Good().Save(home.File("yolo/images/a.png"));
        await File.WriteAllTextAsync(home.File("yolo/data.yaml"), "names: [open]");

        var (exit, lines) = await EvalAsync("--model", painted.ModelFolder, "--data", home.File("yolo"), "--format", "yolo");

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldHaveSingleItem().ShouldContain("has no golden template");
    }

    [Fact]
    public async Task Eval_CleanBoards_AreCountedApart()
    {
        var figures = await MeasureAsync("--model", painted.ModelFolder, "--data", painted.Folder, "--format", "deeppcb", "--clean", "3", "--disturb", "gain=0");

        figures.GetProperty("images").GetInt32().ShouldBe(2);
        figures.GetProperty("clean").GetProperty("boards").GetInt32().ShouldBe(6);
        figures.GetProperty("clean").GetProperty("ng").GetInt32().ShouldBe(0);
        figures.GetProperty("data").GetProperty("clean_disturbance").GetString().ShouldBe("shift=0,rotate=0,gain=0,blur=0,noise=0");
    }

    [Fact]
    public async Task Eval_SameSeed_DisturbsAlike()
    {
        string[] asked = ["--model", "substrate-compare", "--data", "sim:substrate?seed=970001&defects=1", "--format", "sim", "--parts", "4", "--disturb", "shift=4,noise=0.02"];

        var first = await MeasureAsync([.. asked, "--seed", "5"]);
        var again = await MeasureAsync([.. asked, "--seed", "5"]);

        first.GetProperty("intervals").GetRawText().ShouldBe(again.GetProperty("intervals").GetRawText());
        first.GetProperty("data").GetProperty("seed").GetInt32().ShouldBe(5);
        first.GetProperty("images").GetInt32().ShouldBe(4);
        first.GetProperty("ground_truth").GetInt32().ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Eval_CleanLine_HasNoDefects()
    {
        var figures = await MeasureAsync("--model", "substrate-compare", "--data", "sim:substrate?seed=970001&defects=0", "--format", "sim", "--parts", "3");

        (figures.GetProperty("images").GetInt32(), figures.GetProperty("ground_truth").GetInt32()).ShouldBe((3, 0));
        figures.GetProperty("map50").ValueKind.ShouldBe(JsonValueKind.Null);
        figures.GetProperty("image_level").GetProperty("good").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Eval_Report_IsWrittenInTheLanguageOfTheUser()
    {
        var page = home.File("report.html");

        var (exit, lines) = await EvalAsync("--model", painted.ModelFolder, "--data", painted.Folder, "--format", "deeppcb", "--report", page);

        exit.ShouldBe(ExitCodes.Done, string.Join('\n', lines));
        lines[^1].ShouldContain(page);
        (await File.ReadAllTextAsync(page)).ShouldContain("painted-pair 1.0.0");
    }

    [Theory]
    [InlineData("'tilt' is not known", "--disturb", "tilt=3")]
    [InlineData("--clean", "--clean", "-1")]
    [InlineData("'xyz' is not known; supported: deeppcb, voc, yolo, coco", "--format", "xyz")]
    [InlineData("--clean is for data with golden templates", "--clean", "2", "--format", "sim", "--data", "sim:substrate")]
    [InlineData("no such virtual line", "--format", "sim", "--data", "sim:boards")]
    public async Task Eval_WrongUsage_SaysWhatOnOneLine(string named, params string[] arguments)
    {
        List<string> all = ["--model", painted.ModelFolder, .. arguments];
        if (!arguments.Contains("--format"))
            all.AddRange(["--format", "deeppcb"]);
        if (!arguments.Contains("--data"))
            all.AddRange(["--data", painted.Folder]);

        var (exit, lines) = await EvalAsync([.. all]);

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldHaveSingleItem().ShouldContain(named);
    }

    private Task<(int ExitCode, IReadOnlyList<string> Lines)> EvalAsync(params string[] arguments) =>
        KitProgram.RunAsync("edge/Inspection.Agent", home.Path, ["eval", .. arguments]);

    private async Task<JsonElement> MeasureAsync(params string[] arguments)
    {
        var json = home.File("figures.json");
        var (exit, lines) = await EvalAsync([.. arguments, "--json", json]);
        exit.ShouldBe(ExitCodes.Done, string.Join('\n', lines));
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(json));
        return document.RootElement.Clone();
    }
}
