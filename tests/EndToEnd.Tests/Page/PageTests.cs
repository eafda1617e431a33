namespace EndToEnd.Tests.Page;

/// <summary>The page in Debian's Chromium, fed by a real demo. Screenshots stay beside the test's output.</summary>
[Collection(nameof(Hall))]
public class PageTests
{
    [Theory]
    [InlineData("en-GB", "en", "OK", "NG")]
    [InlineData("ko-KR", "ko", "양품", "불량")]
    public async Task Page_DuringADemo_ShowsLivePictureAndVerdict(string locale, string language, string ok, string ng)
    {
        await using var demo = new RunningDemo();
        await demo.WaitStoredAsync(3);
        await using var browser = await Chromium.StartAsync(demo.Address);

        var page = await browser.OpenAsync(locale: locale);

        await page.WaitForFunctionAsync(
            "words => words.some(word => document.querySelector('section[data-verdict]')?.textContent?.includes(word))", new[] { ok, ng });
        (await page.EvaluateAsync<bool>("() => { const c = document.querySelector('canvas'); return new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data).size > 20; }"))
            .ShouldBeTrue("the live picture is drawn");
        (await page.GetAttributeAsync("html", "lang")).ShouldBe(language);
        await Chromium.ShootAsync(page, $"page-{language}");
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_StationGone_TurnsGreyNeverTheLastOk()
    {
        await using var demo = new RunningDemo("--camera", "sim:substrate?fps=5&parts=100&defects=0");
        await demo.WaitStoredAsync(3);
        await using var browser = await Chromium.StartAsync(demo.Address);
        var page = await browser.OpenAsync(locale: "ko-KR");
        await page.WaitForFunctionAsync("() => document.querySelector('section[data-verdict]')?.textContent?.includes('양품')");

        await page.WaitForFunctionAsync("() => document.querySelector('section[data-verdict]')?.textContent?.includes('판정 불가')");

        (await page.TextContentAsync("section[data-verdict]"))?.ShouldNotContain("양품");
        await Chromium.ShootAsync(page, "page-stale");
    }
}
