using Inspection.Contracts;
using Inspection.Gateway.Live;
using Inspection.Gateway.Tests.Harness;

namespace Inspection.Gateway.Tests.Live;

public sealed class LiveWallTests : GatewayTest
{
    [Fact]
    public async Task Wall_StationJudgesParts_ShowsItsStateCountersAndNewestPart()
    {
        await using var station = await ConnectStationAsync();
        await station.AnnounceAsync(StationStatus.Online);
        await station.ReportAsync(41);
        await station.PublishAsync(Sample.Result(7, Verdict.Ng, labels: ["open", "short", "short"]));
        using var viewer = await LiveViewer.ConnectAsync(Gateway.Address, "/wall");

        var tile = (await viewer.TextAsync("wall", static wall => wall.GetProperty("stations") is var stations
            && stations.GetArrayLength() == 1 && stations[0].TryGetProperty("lastPart", out _) && stations[0].TryGetProperty("metrics", out _))).GetProperty("stations")[0];

        tile.GetProperty("station").GetString().ShouldBe(Sample.Station.ToString());
        tile.GetProperty("status").GetString().ShouldBe("online");
        tile.GetProperty("metrics").GetProperty("parts").GetInt64().ShouldBe(41);
        tile.GetProperty("lastPart").GetProperty("verdict").GetString().ShouldBe("NG");
        tile.GetProperty("lastPart").GetProperty("labels").EnumerateArray().Select(static label => label.GetString()).ShouldBe(["short", "open"]);
    }

    [Fact]
    public async Task Wall_NothingChanges_IsToldAgain()
    {
        using var viewer = await LiveViewer.ConnectAsync(Gateway.Address, "/wall");

        await viewer.TextAsync("wall");
        var again = await viewer.TextAsync("wall");

        again.GetProperty("stations").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Wall_Watched_NoStationFilmsForIt()
    {
        await using var station = await ConnectStationAsync();
        await station.AnnounceAsync(StationStatus.Online);
        using (var viewer = await LiveViewer.ConnectAsync(Gateway.Address, "/wall"))
        {
            await viewer.TextAsync("wall", static wall => wall.GetProperty("stations").GetArrayLength() == 1);

            Gateway.Get<PreviewFeeds>().Count.ShouldBe(0);
            Gateway.Get<LiveWall>().Viewers.ShouldBe(1);
        }
        await Eventually.True(() => Gateway.Get<LiveWall>().Viewers == 0);
    }

    [Fact]
    public async Task Wall_EverybodyLeftAndOneComesBack_IsToldOfChanges()
    {
        using (var first = await LiveViewer.ConnectAsync(Gateway.Address, "/wall"))
            await first.TextAsync("wall");
        await Eventually.True(() => Gateway.Get<LiveWall>().Viewers == 0);
        using var second = await LiveViewer.ConnectAsync(Gateway.Address, "/wall");
        await using var station = await ConnectStationAsync();

        await station.AnnounceAsync(StationStatus.Starting);

        var wall = await second.TextAsync("wall", static wall => wall.GetProperty("stations").GetArrayLength() == 1);
        wall.GetProperty("stations")[0].GetProperty("status").GetString().ShouldBe("starting");
    }
}
