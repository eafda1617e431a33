using Microsoft.Playwright;

namespace EndToEnd.Tests.Page;

/// <summary>Three-metre mode, measured as on a 24-inch panel of 1920 × 1080.</summary>
[Collection(nameof(Hall))]
public class HallScreenTests(Hall hall)
{
    /// <summary>Height of figures and capitals of Noto Sans as a share of the font size.</summary>
    private const double CapHeight = 0.733;

    private static readonly double millimetresPerPixel = 24 * 25.4 / Math.Sqrt(1920 * 1920 + 1080 * 1080);

    [Theory]
    [InlineData("en-GB", "en", "/hall/lab/line1/station2", "NG")]
    [InlineData("ko-KR", "ko", "/hall/lab/line1/station2", "불량")]
    [InlineData("en-GB", "en-ok", "/hall/lab/line1/station1", "OK")]
    [InlineData("ko-KR", "ko-gone", "/hall/lab/line1/station6", "판정 불가")]
    [InlineData("ko-KR", "ko-all", "/hall", "양품")]
    public async Task Hall_OnA24InchPanel_IsReadableFromThreeMetres(string locale, string name, string address, string word)
    {
        await using var browser = await Chromium.StartAsync(hall.Address);

        var page = await browser.OpenAsync(address, locale);
        await Assertions.Expect(page.Locator("main section[data-verdict]").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(word);

        var texts = await page.EvaluateAsync<TextSize[]>("""
            () => {
              const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
              const found = []
              while (walker.nextNode()) {
                const text = walker.currentNode.data.trim(), element = walker.currentNode.parentElement
                if (text === '' || element.closest('.visually-hidden') || element.closest('button')) continue
                const box = element.getBoundingClientRect()
                found.push({ text, pixels: parseFloat(getComputedStyle(element).fontSize), right: box.right, bottom: box.bottom })
              }
              return found
            }
            """);
        texts.Length.ShouldBeGreaterThan(2);
        foreach (var text in texts)
        {
            (text.Pixels * CapHeight * millimetresPerPixel).ShouldBeGreaterThanOrEqualTo(15, text.Text);
            text.Right.ShouldBeLessThanOrEqualTo(1920.5, text.Text);
            text.Bottom.ShouldBeLessThanOrEqualTo(1080.5, text.Text);
        }
        var sign = await page.EvaluateAsync<double>("() => document.querySelector('main section[data-verdict] svg').getBoundingClientRect().height");
        (sign * millimetresPerPixel).ShouldBeInRange(60, 100);
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"hall-{name}");
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hall_FurtherAway_IsLarger()
    {
        await using var browser = await Chromium.StartAsync(hall.Address);
        var near = await browser.OpenAsync($"/hall/{Hall.Key("station1")}?distance=1.5");
        var far = await browser.OpenAsync($"/hall/{Hall.Key("station1")}");

        (await YieldPixelsAsync(far)).ShouldBe(2 * await YieldPixelsAsync(near), 0.1);
    }

    private static async Task<double> YieldPixelsAsync(IPage page)
    {
        await Assertions.Expect(page.GetByText("Yield")).ToBeVisibleAsync();
        return await page.GetByText("Yield").EvaluateAsync<double>("element => parseFloat(getComputedStyle(element).fontSize)");
    }

    private sealed record TextSize
    {
        public string Text { get; init; } = "";
        public double Pixels { get; init; }
        public double Right { get; init; }
        public double Bottom { get; init; }
    }
}
