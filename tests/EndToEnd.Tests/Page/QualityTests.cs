using Microsoft.Playwright;

namespace EndToEnd.Tests.Page;

/// <summary>Statistics of stored parts.</summary>
[Collection(nameof(Hall))]
public class QualityTests
{
    [Theory]
    [InlineData("en-GB", "en", "First-pass yield", "95 % interval", "Confusion matrix", "Threshold explorer", "One point beyond 3σ")]
    [InlineData("ko-KR", "ko", "직행률", "95 % 신뢰구간", "혼동 행렬", "임계값 탐색", "1점이 3σ 밖")]
    public async Task Quality_OfReviewedParts_ShowsChartsRatesAndReport(
        string locale, string language, string firstPass, string interval, string matrix, string explorer, string rule)
    {
        await using var gateway = await ReviewedGateway.StartAsync(300);
        await gateway.InspectAsync("station2", 0.7, 370);
        await gateway.ReviewAsync();
        await using var browser = await Chromium.StartAsync(gateway.Address);

        var page = await browser.OpenAsync("/quality", locale);

        await Assertions.Expect(page.GetByText(firstPass)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(interval).First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table, new() { Name = matrix })).ToContainTextAsync("1");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = explorer })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(rule).First).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => document.querySelectorAll('main [role=img] svg path').length > 40");
        await page.Locator("section").Filter(new() { HasText = explorer }).GetByRole(AriaRole.Combobox).SelectOptionAsync("open");
        await Assertions.Expect(page.GetByRole(AriaRole.Slider)).ToBeVisibleAsync();
        page.Url.ShouldContain("threshold=open");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"quality-{language}");
        await page.SetViewportSizeAsync(1024, 768);
        await Chromium.ShootAsync(page, $"quality-{language}-tablet");
        var report = await page.Locator("a[target=_blank]").GetAttributeAsync("href");
        report?.ShouldContain($"lang={language}");
        (await gateway.DownloadAsync(report)).Type.ShouldBe("text/html");
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Threshold_Moved_MovesEscapesAndFalseRejects()
    {
        await using var gateway = await ReviewedGateway.StartAsync(200);
        await gateway.ReviewAsync();
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/quality?threshold=open");
        var slider = page.GetByRole(AriaRole.Slider);
        var figures = page.Locator("dl[aria-live]");

        await slider.PressAsync("Home");
        var low = await figures.TextContentAsync();
        await slider.PressAsync("End");

        await Assertions.Expect(figures).Not.ToContainTextAsync(low ?? "");
    }

    [Fact]
    public async Task Quality_GatewayFails_SaysSoAndTriesAgain()
    {
        await using var gateway = await ReviewedGateway.StartAsync(40);
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/history");
        await page.RouteAsync("**/api/v1/quality/**", static route => route.FulfillAsync(new() { Status = 503, ContentType = "application/problem+json", Body = """{"detail":"The database is busy."}""" }));

        await Assertions.Expect(page.Locator("header nav")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Digit3");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The database is busy.");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Assertions.Expect(page.Locator("main dl dt").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en-GB", "No results yet", "Show everything")]
    [InlineData("ko-KR", "검사 결과가 없습니다", "전체 보기")]
    public async Task Quality_NothingMeetsTheScope_SaysSoWithTheWayOut(string locale, string empty, string all)
    {
        await using var gateway = await ReviewedGateway.StartAsync(40);
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/quality?station=a/b/nobody", locale);

        await Assertions.Expect(page.GetByText(empty)).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Button, new() { Name = all }).ClickAsync();

        await Assertions.Expect(page.Locator("main dl dt").First).ToBeVisibleAsync();
    }
}
