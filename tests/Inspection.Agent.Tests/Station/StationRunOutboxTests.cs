using Inspection.Agent.Tests.Fixtures;

namespace Inspection.Agent.Tests.Station;

/// <summary>Two runs without a broker, then one with it.</summary>
public sealed class StationRunOutboxTests : IDisposable
{
    private readonly StationBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task RunAsync_WithoutABroker_KeepsItsResultsAndSaysSo()
    {
        bench.Add("1.png", Picture.Good());
        bench.Add("2.png", Picture.WithDefect());

        await bench.RunAsync();

        bench.Summary.Published.ShouldBe(0);
        bench.Summary.Parts.ShouldBe(2);
        // Two results and a picture.
        bench.Said.ShouldContain(text => text.English.StartsWith("3 messages wait on disk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_BrokerComesLater_GetsTheOldResultsFirstAndEachOnce()
    {
        bench.Add("1.png", Picture.Good());
        bench.Add("2.png", Picture.WithDefect());
        await bench.RunAsync();
        var earlier = bench.Summary.BootIds.ShouldHaveSingleItem();

        var run = await bench.RunHeardAsync();

        var later = bench.Summary.BootIds.ShouldHaveSingleItem();
        run.Results.Select(result => (result.BootId, result.Sequence)).ShouldBe([(earlier, 1L), (earlier, 2), (later, 1), (later, 2)]);
        run.EvidenceTopics.Count.ShouldBe(2);
        bench.Summary.Published.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_AllAcknowledged_NothingComesAgain()
    {
        bench.Add("1.png", Picture.Good());
        await bench.RunHeardAsync();

        var run = await bench.RunHeardAsync();

        run.Results.ShouldHaveSingleItem().BootId.ShouldBe(bench.Summary.BootIds[0]);
    }
}
