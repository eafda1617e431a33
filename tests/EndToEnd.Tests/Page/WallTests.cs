using Microsoft.Playwright;
using TestKit.Stations;

namespace EndToEnd.Tests.Page;

/// <summary>All stations at a glance.</summary>
[Collection(nameof(Hall))]
public class WallTests(Hall hall)
{
    [Theory]
    [InlineData("en-GB", "en", "OK", "NG", "Degraded", "Starting", "Offline", "No part")]
    [InlineData("ko-KR", "ko", "양품", "불량", "성능 저하", "시작 중", "오프라인", "부품 없음")]
    public async Task Wall_StationsOfEveryKind_SaysHowEachIs(string locale, string language, string ok, string ng, string degraded, string starting, string offline, string noPart)
    {
        await using var browser = await Chromium.StartAsync(hall.Address);

        var page = await browser.OpenAsync("/live", locale);

        await Assertions.Expect(Tile(page, "station1")).ToContainTextAsync(ok);
        await Assertions.Expect(Tile(page, "station2")).ToContainTextAsync(ng);
        await Assertions.Expect(Tile(page, "station3")).ToContainTextAsync(degraded);
        await Assertions.Expect(Tile(page, "station4")).ToContainTextAsync(noPart);
        await Assertions.Expect(Tile(page, "station5")).ToContainTextAsync(starting);
        await Assertions.Expect(Tile(page, "station6")).ToContainTextAsync(offline);
        (await page.Locator("main li a").EvaluateAllAsync<string[]>("tiles => tiles.map(tile => tile.hash.split('/').at(-1))")).ShouldBe(Hall.Names);
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"wall-{language}");
        await page.SetViewportSizeAsync(1024, 768);
        await Chromium.ShootAsync(page, $"wall-{language}-tablet");
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Wall_OfflineStation_ShowsNoVerdict()
    {
        await using var browser = await Chromium.StartAsync(hall.Address);
        var page = await browser.OpenAsync("/live");

        await Assertions.Expect(Tile(page, "station6")).ToHaveAttributeAsync("data-judged", "false");
    }

    [Fact]
    public async Task Filter_LivesInTheAddress()
    {
        await using var browser = await Chromium.StartAsync(hall.Address);
        var page = await browser.OpenAsync("/live");
        await Assertions.Expect(page.Locator("main li a")).ToHaveCountAsync(Hall.Names.Length);

        await page.GetByRole(AriaRole.Searchbox).FillAsync("station1");
        await Assertions.Expect(page.Locator("main li a")).ToHaveCountAsync(2);
        await page.GetByText("Attention").ClickAsync();
        await Assertions.Expect(page.Locator("main li a")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("No station fits.")).ToBeVisibleAsync();
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByText("No station fits.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Assertions.Expect(page.Locator("main li a")).ToHaveCountAsync(Hall.Names.Length);
    }

    [Fact]
    public async Task Keyboard_WhileHangulIsTyped_FindsOpensAndLeavesAStation()
    {
        await using var browser = await Chromium.StartAsync(hall.Address);
        var page = await browser.OpenAsync("/live");
        await Assertions.Expect(page.Locator("main li a")).ToHaveCountAsync(Hall.Names.Length);

        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/#/live/{Hall.Key("station2")}");
        await Assertions.Expect(page.Locator("main figure")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("PageDown");
        await page.WaitForURLAsync($"**/#/live/{Hall.Key("station3")}");
        // What a Hangul keyboard sends for the key F: another letter, the same place.
        await page.EvaluateAsync("() => window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyF', key: 'ㄹ', bubbles: true }))");
        await page.WaitForURLAsync($"**/#/hall/{Hall.Key("station3")}");
        await Assertions.Expect(page.Locator("main dl")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.WaitForURLAsync($"**/#/live/{Hall.Key("station3")}");
        await Assertions.Expect(page.Locator("main figure")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await page.WaitForURLAsync("**/#/live");
    }

    [Fact]
    public async Task Wall_Watched_NoStationFilms()
    {
        var station = hall.Station("station10");
        await using var browser = await Chromium.StartAsync(hall.Address);
        var page = await browser.OpenAsync("/live");
        await Assertions.Expect(page.Locator("main li a")).ToHaveCountAsync(Hall.Names.Length);
        var before = station.Frames;

        await Tile(page, "station10").ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('section[data-verdict]')?.dataset.verdict === 'OK'");

        before.ShouldBe(0);
        station.Frames.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Wall_GatewayGone_SaysSoAndShowsNoVerdict()
    {
        using var gateway = await GatewayProgram.StartAsync();
        await using var one = await SimulatedStation.StartAsync(gateway.BrokerPort, new("a", "b", "one"), new SimulatedLine { DefectShare = 0 });
        await using var two = await SimulatedStation.StartAsync(gateway.BrokerPort, new("a", "b", "two"), new SimulatedLine { DefectShare = 0 });
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/live");
        await Assertions.Expect(Tile(page, "one")).ToContainTextAsync("OK");

        gateway.Process.Kill();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("No connection to the gateway");
        await Assertions.Expect(Tile(page, "one")).ToHaveAttributeAsync("data-judged", "false");
        await Chromium.ShootAsync(page, "wall-gateway-gone");
    }

    private static ILocator Tile(IPage page, string name) => page.Locator($"main li a[href$='/{name}']");
}
