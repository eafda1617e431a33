using Microsoft.Playwright;

namespace EndToEnd.Tests.Page;

/// <summary>One station large.</summary>
[Collection(nameof(Hall))]
public class StationTests(Hall hall)
{
    [Theory]
    [InlineData("en-GB", "en", "NG", "Worst", "Where defects occur")]
    [InlineData("ko-KR", "ko", "불량", "최장", "불량 위치")]
    public async Task Station_Defective_ShowsPictureVerdictTimesAndPlaces(string locale, string language, string ng, string worst, string places)
    {
        await using var browser = await Chromium.StartAsync(hall.Address);

        var page = await browser.OpenAsync($"/live/{Hall.Key("station2")}", locale);

        await Assertions.Expect(page.Locator("section[data-verdict]")).ToContainTextAsync(ng);
        await Assertions.Expect(page.GetByText(worst).First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(places).First).ToBeVisibleAsync();
        await WaitDrawnAsync(page, "main canvas");
        await WaitDrawnAsync(page, "figure canvas");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('svg rect[data-worst]').length > 3");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"station-{language}");
        await page.SetViewportSizeAsync(1024, 768);
        await Chromium.ShootAsync(page, $"station-{language}-tablet");
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Picture_ByWheelDragAndKeys_ZoomsAndComesBack()
    {
        await using var browser = await Chromium.StartAsync(hall.Address);
        var page = await browser.OpenAsync($"/live/{Hall.Key("station1")}");
        await WaitDrawnAsync(page, "main canvas");
        var zoom = page.GetByRole(AriaRole.Button, new() { Name = "Whole picture" });
        await Assertions.Expect(zoom).ToContainTextAsync("100%");

        await page.Locator("main canvas").First.HoverAsync();
        await page.Mouse.WheelAsync(0, -600);
        await Assertions.Expect(zoom).Not.ToContainTextAsync("100%");
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(300, 300);
        await page.Mouse.UpAsync();
        await page.Keyboard.PressAsync("Equal");
        await Chromium.ShootAsync(page, "station-zoomed");
        await page.Keyboard.PressAsync("Digit0");

        await Assertions.Expect(zoom).ToContainTextAsync("100%");
    }

    [Fact]
    public async Task Heat_Switched_LiesOverThePicture()
    {
        await using var browser = await Chromium.StartAsync(hall.Address);
        var page = await browser.OpenAsync($"/live/{Hall.Key("station2")}");
        await WaitDrawnAsync(page, "figure canvas");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Places" });
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "false");

        await page.Keyboard.PressAsync("KeyH");

        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await Chromium.ShootAsync(page, "station-heat");
    }

    [Fact]
    public async Task Strip_OfDefectiveParts_HoldsNoOthers()
    {
        await using var browser = await Chromium.StartAsync(hall.Address);
        var page = await browser.OpenAsync($"/live/{Hall.Key("station3")}");
        await page.WaitForFunctionAsync("() => document.querySelector('ol a[data-verdict=OK]')");

        await page.Keyboard.PressAsync("KeyN");

        await page.WaitForFunctionAsync("() => document.querySelector('ol a[data-verdict=NG]') && !document.querySelector('ol a[data-verdict=OK]')");
    }

    [Fact]
    public async Task Station_ThatNobodyKnows_IsSaid()
    {
        await using var browser = await Chromium.StartAsync(hall.Address);

        var page = await browser.OpenAsync("/live/lab/line1/nobody");

        await Assertions.Expect(page.GetByText("No such station has been heard of")).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
    }

    private static Task<IJSHandle> WaitDrawnAsync(IPage page, string canvas) => page.WaitForFunctionAsync(
        "selector => { const c = document.querySelector(selector); return c && c.width > 0 && new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data).size > 20; }", canvas);
}
