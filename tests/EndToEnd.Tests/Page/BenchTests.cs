using Microsoft.Playwright;

namespace EndToEnd.Tests.Page;

/// <summary>The virtual bench of a real station, which its own device code drives, on the page.</summary>
public class BenchTests
{
    private const string Link = "/bench/lab/line1/station1";

    [Theory]
    [InlineData("en-GB", "en", "Press the emergency stop", "Release the emergency stop", "Acknowledge", "Belt: Runs at", "2× speed")]
    [InlineData("ko-KR", "ko", "비상정지 누르기", "비상정지 해제", "확인", "mm/s로 가동", "2× 속도")]
    public async Task Bench_OfARunningLine_ShowsAndObeys(
        string locale, string language, string press, string release, string acknowledge, string runs, string faster)
    {
        await using var demo = new RunningDemo("--camera", "sim:substrate?fps=2", "--hardware", "bench");
        await demo.WaitStoredAsync(3);
        await using var browser = await Chromium.StartAsync(demo.Address);
        var page = await browser.OpenAsync(Link, locale);
        var belt = page.GetByRole(AriaRole.Status).First;

        await Assertions.Expect(belt).ToContainTextAsync(runs);
        await page.WaitForFunctionAsync("() => document.querySelectorAll('figure svg [data-verdict]').length > 1 && document.querySelector('figure svg [data-lit=true]')");
        await page.WaitForFunctionAsync("() => { const c = document.querySelector('canvas'); return new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data).size > 2; }");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"bench-{language}");

        await page.GetByRole(AriaRole.Button, new() { Name = faster }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = faster })).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GetByRole(AriaRole.Button, new() { Name = press }).ClickAsync();
        await Assertions.Expect(belt).Not.ToContainTextAsync(runs);
        await page.Locator("ol button").First.ClickAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await page.SetViewportSizeAsync(820, 1180);
        await Chromium.ShootAsync(page, $"bench-{language}-tablet-stopped");
        await page.GetByRole(AriaRole.Button, new() { Name = release }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = press })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = acknowledge, Exact = true }).ClickAsync();
        await Assertions.Expect(belt).ToContainTextAsync(runs);
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bench_OfAStationWithoutOne_SaysHowToGetOne()
    {
        await using var demo = new RunningDemo("--camera", "sim:substrate?fps=2");
        await demo.WaitStoredAsync(1);
        await using var browser = await Chromium.StartAsync(demo.Address);

        var page = await browser.OpenAsync(Link);

        await Assertions.Expect(page.GetByText("does not stand on a virtual bench")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("--hardware bench")).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        browser.Problems.ShouldBeEmpty();
    }
}
