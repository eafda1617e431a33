using Inspection.Agent.Station;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Mqtt;

namespace Inspection.Agent.Tests.Station;

public sealed class StationRunStopTests : IDisposable
{
    private readonly StationBench bench = new();

    public StationRunStopTests()
    {
        bench.Add("1.png", Picture.Good());
        bench.Add("2.png", Picture.WithDefect());
        bench.StartBroker();
    }

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("&fps=50")]
    public async Task RunAsync_StoppedInTheMiddle_PublishesEveryPartThatItTook(string pace)
    {
        await using var listener = await bench.ListenAsync();
        using var stop = new CancellationTokenSource();
        var run = bench.RunAsync(bench.Options with { Camera = $"dir:{bench.Parts}?loop=true{pace}" }, stop.Token);
        List<MqttMessage> before = [];
        do
            before.Add(await listener.NextAsync());
        while (before.Count < 20);

        await stop.CancelAsync();
        await run;

        var all = new HeardRun([.. before, .. (await listener.UntilOfflineAsync()).Messages]);
        all.Results.Select(result => result.Sequence).ShouldBe(Enumerable.Range(1, all.Results.Count).Select(number => (long)number));
        bench.Summary.Parts.ShouldBe(all.Results.Count);
        bench.Summary.Published.ShouldBe(all.Results.Count);
    }

    [Fact]
    public async Task RunAsync_StoppedBeforeTheFirstPicture_EndsInOrder()
    {
        await bench.RunAsync(bench.Options, new CancellationToken(canceled: true));

        bench.Said.ShouldBeEmpty();
        await using var next = StationMessaging.Open(bench.Options, "boot", TimeProvider.System);
        next.Publisher.Waiting.ShouldBe(0);
    }
}
