using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Live;
using Inspection.Gateway.Tests.Harness;
using Inspection.Mqtt;

namespace Inspection.Gateway.Tests.Live;

public sealed class BenchTests : GatewayTest
{
    private static readonly BenchMessage bench = new(
        DateTimeOffset.UnixEpoch, new BenchBelt(12.5, 500, 1, 4, true, true), new BenchPlaces(60, 80, 110, 410, 530, true),
        [new BenchPartState("part-1", 12.5, true, false)], [], [], [new BenchWire(17, "trigger.pin", false, true)], new BenchCountsMessage(1, 0, 0, 0, 0, 0, 0));

    private static string Path => $"/api/v1/stations/{Sample.Station}/bench";

    private static string Watched => $"/bench?station={Sample.Station}";

    [Fact]
    public async Task Watched_StationOnABench_IsToldWhatItSendsWhileItIs()
    {
        await using var station = await ConnectStationAsync();
        await AnswerAsync(station, static _ => new CommandResponse(true));

        using (var viewer = await LiveViewer.ConnectAsync(Gateway.Address, Watched))
        {
            var told = TellAsync(station, viewer);
            var text = await viewer.TextAsync("bench", static text => text.GetProperty("presence").GetString() == "present");
            text.GetProperty("station").GetString().ShouldBe(Sample.Station.ToString());
            text.GetProperty("bench").GetProperty("parts")[0].GetProperty("partId").GetString().ShouldBe("part-1");
            text.GetProperty("bench").TryGetProperty("gate", out _).ShouldBeFalse();
            Gateway.Get<BenchFeeds>().Count.ShouldBe(1);
            await told;
        }

        await Eventually.True(() => Gateway.Get<BenchFeeds>().Count == 0);
    }

    [Fact]
    public async Task Watched_StationWithoutABench_IsSaid()
    {
        await using var station = await ConnectStationAsync();
        await AnswerAsync(station, static _ => new CommandResponse(false, "none"));

        using var viewer = await LiveViewer.ConnectAsync(Gateway.Address, Watched);

        await viewer.TextAsync("bench", static text => text.GetProperty("presence").GetString() == "none");
    }

    [Fact]
    public async Task Operate_StationThatTakesIt_IsDone()
    {
        await using var station = await ConnectStationAsync();
        CommandRequest? heard = null;
        await AnswerAsync(station, request =>
        {
            heard = request;
            return new CommandResponse(true);
        });

        var answer = await Gateway.Client.PostAsJsonAsync(Path, new BenchInput(BenchInput.Stop));

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        heard.ShouldBe(new CommandRequest(CommandRequest.Operate, Input: new BenchInput(BenchInput.Stop)));
    }

    [Fact]
    public async Task Operate_StationThatRefuses_SaysWhyInBothLanguages()
    {
        await using var station = await ConnectStationAsync();
        await AnswerAsync(station, static _ => new CommandResponse(false, "too fast", new BilingualText("too fast", "너무 빠름")));

        var answer = await Gateway.Client.PostAsJsonAsync(Path, new BenchInput(SpeedFactor: 9));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("message").GetProperty("ko").GetString().ShouldBe("너무 빠름");
    }

    [Fact]
    public async Task Operate_StationThatIsOff_TimesOut() =>
        (await Gateway.Client.PostAsJsonAsync(Path, new BenchInput(BenchInput.Stop))).StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);

    private static async Task TellAsync(SampleStation station, LiveViewer viewer)
    {
        for (var i = 0; i < 100 && viewer.IsOpen; i++)
        {
            await station.PublishAsync(Sample.Message(Topics.Bench(Sample.Station), bench, Wire.Default.BenchMessage));
            await Task.Delay(20);
        }
    }

    private static Task AnswerAsync(SampleStation station, Func<CommandRequest?, CommandResponse> answer) => station.SubscribeAsync(Topics.Command(Sample.Station), message =>
    {
        var request = JsonSerializer.Deserialize(message.Payload.Span, Wire.Default.CommandRequest);
        _ = station.PublishAsync(Sample.Message(message.ResponseTopic ?? "", answer(request), Wire.Default.CommandResponse) with { CorrelationData = message.CorrelationData });
    });
}
