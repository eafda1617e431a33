using Inspection.Contracts;
using Inspection.Models;
using TestKit;

namespace Inspection.Agent.Tests.Commands;

/// <summary>The whole way, on the kit's own package and rendered parts.</summary>
public sealed class QuantiseCommandTests : IDisposable
{
    private const string Program = "edge/Inspection.Agent";
    private const int Pairs = 8;

    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Quantise_PackageOfTheKit_GivesOneWithBothPrecisions()
    {
        await RenderAsync(Pairs);
        var target = home.File("package");

        var (exit, lines) = await QuantiseAsync("--out", target);

        exit.ShouldBe(ExitCodes.Done, string.Join('\n', lines));
        lines[^1].ShouldMatch("^int8 is .*x .* points of AP: (worth it|not worth it, fp32 stays)$");
        ModelPackageReader.Read(target).PrecisionsHeld.Order().ShouldBe(["fp32", "int8"]);
        (await KitProgram.RunAsync(Program, home.Path, ["model", "check", target])).ExitCode.ShouldBe(ExitCodes.Done);
        (await KitProgram.RunAsync(Program, home.Path, ["model", "check", target + ":int8"])).ExitCode.ShouldBe(ExitCodes.Done);

        var (again, refusal) = await QuantiseAsync("--out", target);

        again.ShouldBe(ExitCodes.WrongInput);
        refusal.ShouldHaveSingleItem().ShouldContain(target);
    }

    [Fact]
    public async Task Quantise_TooFewImages_SaysHowManyAreNeededAndWritesNothing()
    {
        await RenderAsync(Pairs - 1);

        var (exit, lines) = await QuantiseAsync("--out", home.File("package"));

        exit.ShouldBe(ExitCodes.WrongInput);
        lines[^1].ShouldContain("at least 8");
        Directory.EnumerateFileSystemEntries(home.Path).Select(Path.GetFileName).ShouldBe(["set"]);
    }

    [Fact]
    public async Task Quantise_ImagesOutOfRange_IsWrongUsage()
    {
        var (exit, lines) = await QuantiseAsync("--images", "3");

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldHaveSingleItem().ShouldContain("--images 3");
    }

    private async Task RenderAsync(int count)
    {
        var (exit, lines) = await KitProgram.RunAsync(Program, home.Path, ["render", "--out", home.File("set"), "--count", $"{count}", "--validation", "0", "--seed", "4"]);
        exit.ShouldBe(ExitCodes.Done, string.Join('\n', lines));
    }

    private Task<(int ExitCode, IReadOnlyList<string> Lines)> QuantiseAsync(params string[] more) => KitProgram.RunAsync(
        Program, home.Path,
        ["model", "quantize", "substrate-compare:fp32", "--data", home.File("set"), "--format", "deeppcb", "--list", "train.txt", .. more]);
}
