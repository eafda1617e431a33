using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Live;
using Inspection.Gateway.Tests.Harness;
using Inspection.Mqtt;

namespace Inspection.Gateway.Tests.Live;

public sealed class LiveSocketTests : GatewayTest
{
    private static string Chosen => $"?station={Sample.Station}";

    [Fact]
    public async Task Frame_WithTwoViewers_ReachesBothUnchanged()
    {
        await using var station = await ConnectStationAsync();
        using var first = await LiveViewer.ConnectAsync(Gateway.Address, Chosen);
        using var second = await LiveViewer.ConnectAsync(Gateway.Address, Chosen);

        using var frames = Frames(station, Sample.Jpeg);
        var sawFirst = await first.BinaryAsync();
        var sawSecond = await second.BinaryAsync();

        PreviewFrame.TryDecode(sawFirst, out var header, out var jpeg).ShouldBeTrue();
        header.ShouldNotBeNull().Station.ShouldBe(Sample.Station.ToString());
        jpeg.ToArray().ShouldBe(Sample.Jpeg);
        PreviewFrame.TryDecode(sawSecond, out _, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task ViewerThatDoesNotRead_HoldsUpNobody()
    {
        await using var station = await ConnectStationAsync();
        using var slow = await LiveViewer.ConnectAsync(Gateway.Address, Chosen);
        using var quick = await LiveViewer.ConnectAsync(Gateway.Address, Chosen);
        byte[] large = [.. Sample.Jpeg[..^2], .. new byte[1 << 20], .. Sample.Jpeg[^2..]];

        using var frames = Frames(station, large);
        long last = 0;
        for (var frame = 0; frame < 100; frame++)
            last = FrameId(await quick.BinaryAsync());
        await frames.DisposeAsync();

        // 100 MB have passed; of those that the slow one is shown only what the sockets' buffers held is old, then comes the newest.
        var seen = new List<long>();
        while (seen.Count == 0 || seen[^1] < last)
            seen.Add(FrameId(await slow.BinaryAsync()));
        seen.Count.ShouldBeLessThan(100);
        seen.ShouldBeInOrder();
    }

    [Fact]
    public async Task Lease_IsAskedForWhileSomebodyWatchesOnly()
    {
        var requests = 0;
        await using var station = await ConnectStationAsync();
        await station.SubscribeAsync(Topics.Command(Sample.Station), message =>
        {
            var request = JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.CommandRequest);
            if (request is { Command: CommandRequest.Preview, LeaseSeconds: 10 } && message.ResponseTopic is not null)
                Interlocked.Increment(ref requests);
        });
        requests.ShouldBe(0);

        using (await LiveViewer.ConnectAsync(Gateway.Address, Chosen))
        {
            await Eventually.True(() => Volatile.Read(ref requests) >= 2);
            Gateway.Counters.Viewers.ShouldBe(1);
            Gateway.Get<PreviewFeeds>().Count.ShouldBe(1);
        }

        await Eventually.True(() => Gateway.Get<PreviewFeeds>().Count == 0 && Gateway.Counters.Viewers == 0);
    }

    [Fact]
    public async Task StateAndMetrics_AtTheStartAndAtEachChange_AreTold()
    {
        await using var station = await ConnectStationAsync();
        await station.AnnounceAsync(StationStatus.Starting);
        await Eventually.True(() => Gateway.Get<StationBoard>().All.Count == 1);
        using var viewer = await LiveViewer.ConnectAsync(Gateway.Address, "");

        var atStart = await viewer.TextAsync("state");
        await station.AnnounceAsync(StationStatus.Online);
        var changed = await viewer.TextAsync("state");
        await station.ReportAsync(5);
        var metrics = await viewer.TextAsync("metrics");

        atStart.GetProperty("station").GetString().ShouldBe(Sample.Station.ToString());
        atStart.GetProperty("state").GetProperty("status").GetString().ShouldBe("starting");
        changed.GetProperty("state").GetProperty("status").GetString().ShouldBe("online");
        metrics.GetProperty("metrics").GetProperty("parts").GetInt64().ShouldBe(5);
    }

    [Fact]
    public async Task NoStationChosen_FirstOneOnline_IsShown()
    {
        using var viewer = await LiveViewer.ConnectAsync(Gateway.Address, "");
        await using var station = await ConnectStationAsync();
        await station.AnnounceAsync(StationStatus.Online);

        using var frames = Frames(station, Sample.Jpeg);

        FrameId(await viewer.BinaryAsync()).ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public async Task StationChosen_OthersStates_AreNotTold()
    {
        await using var other = await SampleStation.ConnectAsync(Broker.Port, new StationAddress("lab", "line-1", "other"));
        await other.AnnounceAsync(StationStatus.Online);
        await using var station = await ConnectStationAsync();
        await station.AnnounceAsync(StationStatus.Online);
        await Eventually.True(() => Gateway.Get<StationBoard>().RunningCount == 2);

        using var viewer = await LiveViewer.ConnectAsync(Gateway.Address, Chosen);

        (await viewer.TextAsync("state")).GetProperty("station").GetString().ShouldBe(Sample.Station.ToString());
        await station.ReportAsync(1);
        (await viewer.TextAsync()).GetProperty("type").GetString().ShouldBe("metrics");
    }

    [Theory]
    [InlineData("http://elsewhere.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    public async Task PageOfAnotherHost_IsRefused(string origin)
    {
        var refused = await Should.ThrowAsync<WebSocketException>(() => LiveViewer.ConnectAsync(Gateway.Address, Chosen, origin));

        refused.Message.ShouldContain("403");
    }

    [Fact]
    public async Task PageOfThisHost_MayWatch()
    {
        using var viewer = await LiveViewer.ConnectAsync(Gateway.Address, Chosen, Gateway.Address.GetLeftPart(UriPartial.Authority));

        viewer.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task StationThatIsNone_IsAProblem()
    {
        var refused = await Should.ThrowAsync<WebSocketException>(() => LiveViewer.ConnectAsync(Gateway.Address, "?station=nowhere"));

        refused.Message.ShouldContain("400");
    }

    [Fact]
    public async Task PlainGet_IsAProblem() =>
        (await Gateway.Client.GetAsync("/api/v1/live")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task GatewayThatStops_ClosesTheSocket()
    {
        using var viewer = await LiveViewer.ConnectAsync(Gateway.Address, Chosen);

        await StopGatewayAsync();

        await viewer.WaitClosedAsync();
    }

    private static long FrameId(byte[] message) =>
        PreviewFrame.TryDecode(message, out var header, out _) && header is not null ? header.FrameId : throw new InvalidDataException("No preview message.");

    /// <summary>Sends frame after frame until disposed, as a station with a lease does.</summary>
    private static FrameLoop Frames(SampleStation station, byte[] jpeg) => new(station, jpeg);

    private sealed class FrameLoop : IDisposable, IAsyncDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly Task sending;

        public FrameLoop(SampleStation station, byte[] jpeg) => sending = Task.Run(async () =>
        {
            for (long frame = 0; !stop.IsCancellationRequested; frame++)
            {
                station.Preview(frame, jpeg);
                await Task.Delay(20);
            }
        });

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await sending;
        }

        public void Dispose()
        {
            stop.Cancel();
            stop.Dispose();
        }
    }
}
