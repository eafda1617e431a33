using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Inspection.Contracts;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>What a newcomer gets for a mistake: one plain line, exit code 2.</summary>
public sealed class WrongInputTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("no-scheme", "--camera", "photos")]
    [InlineData("nowhere", "--camera", "dir:/nowhere/photos", "--golden", "pairs")]
    [InlineData("webcam", "--camera", "webcam:0")]
    [InlineData("fps", "--camera", "sim:substrate?fps=fast")]
    [InlineData("nonesuch", "--model", "nonesuch")]
    [InlineData("recipe.json", "--recipe", "/nowhere/recipe.json")]
    [InlineData("golden", "--camera", "sim:substrate", "--golden", "x.png")]
    [InlineData("site/line/station", "--station", "somewhere")]
    public async Task Station_WrongOption_SaysWhatOnOneLine(string named, params string[] arguments)
    {
        var (exit, lines) = await KitProgram.RunAsync("edge/Inspection.Agent", home.Path, ["run", "--broker", "127.0.0.1:1", .. arguments]);

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldHaveSingleItem().ShouldContain(named == "no-scheme" ? "photos" : named, Case.Insensitive);
    }

    [Fact]
    public async Task Station_InKorean_SaysItInKorean()
    {
        var (exit, lines) = await KitProgram.RunAsync("edge/Inspection.Agent", home.Path, ["run", "--camera", "dir:/nowhere", "--golden", "pairs"], "ko_KR.UTF-8");

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldHaveSingleItem().ShouldContain("폴더");
    }

    [Fact]
    public async Task Demo_PortInUse_NamesThePortAndEnds()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        var port = ((IPEndPoint)stranger.LocalEndpoint).Port;

        var (exit, lines) = await KitProgram.RunAsync("edge/Inspection.Demo", home.Path, ["--seconds", "5", "--port", $"{port}", "--broker-port", $"{FreePort.Next()}"]);

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldContain(line => line.Contains($"{port}", StringComparison.Ordinal) && line.StartsWith("[gateway]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Demo_UnknownCamera_EndsWithTheStationsOwnMessage()
    {
        var (exit, lines) = await KitProgram.RunAsync(
            "edge/Inspection.Demo", home.Path, ["--camera", "dir:/nowhere", "--golden", "pairs", "--port", $"{FreePort.Next()}", "--broker-port", $"{FreePort.Next()}"]);

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldContain(line => line.StartsWith("[station]", StringComparison.Ordinal) && line.Contains("/nowhere", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Demo_SummaryUnwritable_IsToldBeforeAnythingStarts()
    {
        var (exit, lines) = await KitProgram.RunAsync("edge/Inspection.Demo", home.Path, ["--json", "/nowhere/summary.json"]);

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldHaveSingleItem().ShouldContain("/nowhere/summary.json");
    }

    [Fact]
    public async Task Demo_ProgramsNotBuilt_SaysSoAndEnds()
    {
        var start = KitProgram.StartInfo("edge/Inspection.Demo", home.Path, ["--port", $"{FreePort.Next()}", "--broker-port", $"{FreePort.Next()}"]);
        start.Environment["INSPECTION_ROOT"] = home.Path;
        using var demo = Process.Start(start).ShouldNotBeNull();
        var error = demo.StandardError.ReadToEndAsync();
        var output = demo.StandardOutput.ReadToEndAsync();

        await demo.WaitForExitAsync();

        demo.ExitCode.ShouldBe(ExitCodes.WrongInput);
        (await error).Trim().ShouldContain("./kit setup");
        (await output).ShouldNotContain("90 s");
    }

    [Theory]
    [InlineData("--seconds", "-1")]
    [InlineData("--seconds", "abc")]
    [InlineData("--seconds", "NaN")]
    [InlineData("--seconds", "1e300")]
    [InlineData("--port", "99999")]
    [InlineData("--port", "18200", "--broker-port", "18200")]
    [InlineData("--secnds", "5")]
    public async Task Demo_WrongUsage_IsRefusedOnOneLine(params string[] arguments)
    {
        var (exit, lines) = await KitProgram.RunAsync("edge/Inspection.Demo", home.Path, arguments);

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldHaveSingleItem();
    }
}
