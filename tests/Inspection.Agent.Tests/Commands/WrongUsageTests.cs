using Inspection.Contracts;
using TestKit;

namespace Inspection.Agent.Tests.Commands;

/// <summary>What is wrong on the command line: one plain line, exit code 2.</summary>
public sealed class WrongUsageTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("--threads", "run", "--threads", "0")]
    [InlineData("--threads", "run", "--threads", "two")]
    [InlineData("--golden", "run", "--camera", "dir:.", "--golden", "")]
    [InlineData("--recipe", "run", "--recipe", "")]
    [InlineData("--json", "run", "--json", "")]
    [InlineData("HOST:PORT", "run", "--broker", "mqtt://here")]
    [InlineData("[ADDRESS:]PORT", "run", "--modbus", "plc:502")]
    [InlineData("site/line/station", "run", "--station", "../../x")]
    [InlineData("--lot", "run", "--lot", " ")]
    [InlineData("--goldne", "run", "--goldne", "x")]
    [InlineData("/nowhere/summary.json", "run", "--json", "/nowhere/summary.json")]
    [InlineData("--seed", "render", "--out", "set", "--seed", "4294967295")]
    [InlineData("--count", "render", "--out", "set", "--count", "-1")]
    [InlineData("--out", "render")]
    [InlineData("/dev/null", "render", "--out", "/dev/null", "--count", "1")]
    [InlineData("nonesuch", "eval", "--model", "nonesuch", "--data", ".", "--format", "nonesuch")]
    [InlineData("/nowhere", "eval", "--model", "nonesuch", "--data", "/nowhere", "--format", "deeppcb")]
    [InlineData("--data", "eval", "--model", "nonesuch", "--data", "", "--format", "deeppcb")]
    public async Task Agent_WrongUsage_SaysWhatOnOneLine(string named, params string[] arguments)
    {
        var (exit, lines) = await KitProgram.RunAsync("edge/Inspection.Agent", home.Path, arguments);

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldHaveSingleItem().ShouldContain(named);
    }

    [Fact]
    public async Task Agent_CommandMissing_IsRefused() =>
        (await KitProgram.RunAsync("edge/Inspection.Agent", home.Path, [])).ExitCode.ShouldBe(ExitCodes.WrongInput);
}
