using Inspection.Agent.Station;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;

namespace Inspection.Agent.Tests.Station;

/// <summary>Where the station writes, and what it says where it cannot.</summary>
public sealed class StationRunFilesTests : IDisposable
{
    private readonly StationBench bench = new();

    public StationRunFilesTests() => bench.Add("1.png", Picture.Good());

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task RunAsync_HomeIsAFile_IsRefused()
    {
        await File.WriteAllTextAsync(bench.Home, "");

        var refusal = await Should.ThrowAsync<InputException>(() => bench.RunAsync());

        refusal.Text.English.ShouldContain(bench.Home);
    }

    [Fact]
    public async Task RunAsync_SummaryInAFolderThatIsMissing_IsRefusedBeforeAnythingIsInspected()
    {
        var file = bench.PathOf("missing/summary.json");

        var refusal = await Should.ThrowAsync<InputException>(() => bench.RunAsync(bench.Options with { SummaryFile = file }));

        refusal.Text.English.ShouldContain(file);
        Directory.Exists(bench.Home).ShouldBeFalse();
    }

    [Fact]
    public async Task RunAsync_OutboxInUse_NamesIt()
    {
        var time = TimeProvider.System;
        await using var other = StationMessaging.Open(bench.Options, "boot", time);

        var refusal = await Should.ThrowAsync<InputException>(() => bench.RunAsync());

        refusal.Text.English.ShouldContain(Path.Combine(bench.Home, "stations", "lab", "line1", "station1"));
    }

    [Fact]
    public async Task RunAsync_AuthorityFileMissing_IsRefused()
    {
        var refusal = await Should.ThrowAsync<InputException>(() => bench.RunAsync(bench.Options with { Broker = bench.Broker with { CaFile = "/nowhere/ca.pem" } }));

        refusal.Text.English.ShouldContain("/nowhere/ca.pem");
    }

    [Fact]
    public async Task RunAsync_Refused_LeavesTheOutboxFree()
    {
        await Should.ThrowAsync<InputException>(() => bench.RunAsync(bench.Options with { Golden = null }));

        await using var next = StationMessaging.Open(bench.Options, "boot", TimeProvider.System);

        next.Publisher.Waiting.ShouldBe(0);
    }
}
