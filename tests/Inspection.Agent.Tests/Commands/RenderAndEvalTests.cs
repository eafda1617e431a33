using System.Text.Json;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using TestKit;

namespace Inspection.Agent.Tests.Commands;

/// <summary>What <c>render</c> writes is what <c>eval</c> reads.</summary>
public sealed class RenderAndEvalTests(RenderedSet set) : IClassFixture<RenderedSet>, IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Render_SmallSet_WritesListsImagesAndAnnotations()
    {
        set.ExitCode.ShouldBe(ExitCodes.Done, string.Join('\n', set.Lines));
        File.ReadAllLines(Path.Combine(set.Folder, "PCBData", "train.txt")).Length.ShouldBe(3);
        File.ReadAllLines(Path.Combine(set.Folder, "PCBData", "val.txt")).Length.ShouldBe(2);
        Directory.GetFiles(set.Folder, "*_test.jpg", SearchOption.AllDirectories).Length.ShouldBe(5);
        Directory.GetFiles(set.Folder, "*_temp.jpg", SearchOption.AllDirectories).Length.ShouldBe(5);
        set.Lines.ShouldHaveSingleItem().ShouldContain(set.Folder);
    }

    [Fact]
    public async Task Eval_ModelOfTheKit_WritesTheFiguresOfTheContract()
    {
        var json = home.File("figures.json");

        var (exit, lines) = await EvalAsync("substrate-compare", "val.txt", "--json", json);

        exit.ShouldBe(ExitCodes.Done, string.Join('\n', lines));
        using var figures = JsonDocument.Parse(await File.ReadAllTextAsync(json));
        var root = figures.RootElement;
        root.EnumerateObject().Select(property => property.Name).Take(9).ShouldBe(
            ["images", "ground_truth", "map33", "map50", "map50_95", "deeppcb", "per_class", "image_level", "latency_ms"]);
        root.GetProperty("images").GetInt32().ShouldBe(2);
        root.GetProperty("deeppcb").EnumerateObject().Select(property => property.Name).ShouldBe(["ap", "f", "precision", "recall"]);
        root.GetProperty("image_level").EnumerateObject().Select(property => property.Name).Take(2).ShouldBe(["missed", "false_alarms"]);
        root.GetProperty("latency_ms").EnumerateObject().Select(property => property.Name).ShouldBe(["p50", "p99"]);
    }

    [Fact]
    public async Task Eval_ModelOfTheKit_PrintsATable()
    {
        var (_, lines) = await EvalAsync("substrate-compare", "val.txt");

        lines[0].ShouldContain("substrate-compare 2.1.0 on 2 images");
        lines.ShouldContain(line => line.Contains("mAP50", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Eval_ListNamesAnImageTwice_CountsItTwice()
    {
        var list = home.File("twice.txt");
        var line = File.ReadLines(Path.Combine(set.Folder, "PCBData", "val.txt")).First();
        await File.WriteAllLinesAsync(list, [line, line]);

        var (exit, lines) = await EvalAsync("substrate-compare", list);

        exit.ShouldBe(ExitCodes.Done, string.Join('\n', lines));
        lines[0].ShouldContain("2 images");
    }

    [Fact]
    public async Task Eval_ImageDamaged_NamesItOnOneLine()
    {
        using var broken = new PaintedSet();
        broken.Damage();

        var (exit, lines) = await KitProgram.RunAsync(
            "edge/Inspection.Agent", home.Path, ["eval", "--model", broken.ModelFolder, "--data", broken.Folder, "--format", "deeppcb"]);

        exit.ShouldBe(ExitCodes.WrongInput);
        lines[^1].ShouldContain("0_test.png");
    }

    [Fact]
    public async Task Eval_PaintedDefects_FindsEachOfThem()
    {
        using var painted = new PaintedSet();
        var json = home.File("figures.json");

        var (exit, lines) = await KitProgram.RunAsync(
            "edge/Inspection.Agent", home.Path, ["eval", "--model", painted.ModelFolder, "--data", painted.Folder, "--format", "deeppcb", "--json", json]);

        exit.ShouldBe(ExitCodes.Done, string.Join('\n', lines));
        using var figures = JsonDocument.Parse(await File.ReadAllTextAsync(json));
        figures.RootElement.GetProperty("ground_truth").GetInt32().ShouldBe(1);
        figures.RootElement.GetProperty("map50").GetDouble().ShouldBe(1, 1e-6);
        figures.RootElement.GetProperty("image_level").GetProperty("missed").GetInt32().ShouldBe(0);
        figures.RootElement.GetProperty("image_level").GetProperty("false_alarms").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Eval_FiguresCannotBeWritten_StillPrintsTheTable()
    {
        using var painted = new PaintedSet();

        var (exit, lines) = await KitProgram.RunAsync(
            "edge/Inspection.Agent", home.Path, ["eval", "--model", painted.ModelFolder, "--data", painted.Folder, "--format", "deeppcb", "--json", "/nowhere/figures.json"]);

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldContain(line => line.Contains("mAP50", StringComparison.Ordinal));
        lines[^1].ShouldContain("/nowhere/figures.json");
    }

    private Task<(int ExitCode, IReadOnlyList<string> Lines)> EvalAsync(string model, string list, params string[] more) =>
        KitProgram.RunAsync("edge/Inspection.Agent", home.Path, ["eval", "--model", model, "--data", set.Folder, "--format", "deeppcb", "--list", list, .. more]);
}
