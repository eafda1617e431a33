using Microsoft.Playwright;

namespace EndToEnd.Tests;

/// <summary>The page in Debian's Chromium, fed by a real demo. Screenshots stay beside the test's output.</summary>
public class PageTests
{
    private static readonly string[] chromiumArguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    [Theory]
    [InlineData("en-GB", "en", "OK", "NG")]
    [InlineData("ko-KR", "ko", "양품", "불량")]
    public async Task Page_DuringADemo_ShowsLivePictureAndVerdict(string locale, string language, string ok, string ng)
    {
        await using var demo = new RunningDemo();
        await demo.WaitStoredAsync(3);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = chromiumArguments });
        var page = await browser.NewPageAsync(new() { Locale = locale, ViewportSize = new() { Width = 1920, Height = 1080 } });
        List<string> outside = [];
        List<string> errors = [];
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(demo.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                outside.Add(request.Url);
        };
        page.PageError += (_, error) => errors.Add(error);

        await page.GotoAsync(demo.Address.ToString());

        await page.WaitForFunctionAsync(
            "words => words.some(word => document.querySelector('section[data-verdict]')?.textContent?.includes(word))", new[] { ok, ng });
        (await page.EvaluateAsync<bool>("() => { const c = document.querySelector('canvas'); return new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data).size > 20; }"))
            .ShouldBeTrue("the live picture is drawn");
        (await page.GetAttributeAsync("html", "lang")).ShouldBe(language);
        await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, $"page-{language}.png") });
        outside.ShouldBeEmpty();
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_StationGone_TurnsGreyNeverTheLastOk()
    {
        await using var demo = new RunningDemo("--camera", "sim:substrate?fps=5&parts=40&defects=0");
        await demo.WaitStoredAsync(3);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = chromiumArguments });
        var page = await browser.NewPageAsync(new() { Locale = "ko-KR" });
        await page.GotoAsync(demo.Address.ToString());
        await page.WaitForFunctionAsync("() => document.querySelector('section[data-verdict]')?.textContent?.includes('양품')");

        await page.WaitForFunctionAsync("() => document.querySelector('section[data-verdict]')?.textContent?.includes('판정 불가')");

        (await page.TextContentAsync("section[data-verdict]"))?.ShouldNotContain("양품");
        await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "page-stale.png") });
    }
}
