using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Page;

/// <summary>Stored results, one part of them, and what a person says of it.</summary>
[Collection(nameof(Hall))]
public class HistoryTests
{
    [Theory]
    [InlineData("en-GB", "en", "Your name", "Say who you are first", "corrected", "More filters", "Reviewed:")]
    [InlineData("ko-KR", "ko", "검토자", "검토자 이름을 먼저 입력", "판정 정정", "조건 더 보기", "검토:")]
    public async Task Part_ReviewedByKeyboard_KeepsBothVerdicts(string locale, string language, string name, string who, string corrected, string more, string reviewed)
    {
        await using var gateway = await ReviewedGateway.StartAsync(120);
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/history?verdict=NG&label=open", locale);
        await Assertions.Expect(page.Locator("tbody tr").First).ToBeVisibleAsync();
        await page.Locator("tbody a").First.ClickAsync();
        await page.WaitForFunctionAsync("() => { const c = document.querySelector('article canvas'); return c && c.width > 0 && new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data).size > 20; }");
        var id = Uri.UnescapeDataString(new Uri(page.Url).Fragment.Split('?')[0].Split('/')[^1]);

        await PressAsync(page, "KeyG", "ㅎ");
        await Assertions.Expect(page.GetByText(who)).ToBeVisibleAsync();
        await page.Locator("article").GetByLabel(name).FillAsync("kim");
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("article h2").ClickAsync();
        await PressAsync(page, "KeyG", "ㅎ");

        await Assertions.Expect(page.Locator("article ol li").First).ToContainTextAsync(corrected);
        await Assertions.Expect(page.Locator("article ol li").First).ToContainTextAsync("kim");
        await Assertions.Expect(page.Locator("tr[data-opened=true]")).ToContainTextAsync(reviewed);
        var result = await gateway.ResultAsync(id);
        result.GetProperty("verdict").GetString().ShouldBe("NG");
        result.GetProperty("reviewedVerdict").GetString().ShouldBe("OK");
        await PressAsync(page, "KeyY", "ㅛ");
        await page.Locator("article select").SelectOptionAsync("short");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("article ol li")).ToHaveCountAsync(3);
        (await gateway.ResultAsync(id)).GetProperty("reviewedLabel").GetString().ShouldBe("short");
        await page.GetByText(more).ClickAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"history-review-{language}");
        await page.SetViewportSizeAsync(1024, 768);
        await Chromium.ShootAsync(page, $"history-review-{language}-tablet");
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Filters_LiveInTheAddressAndInTheExports()
    {
        await using var gateway = await ReviewedGateway.StartAsync(60);
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/history");
        await page.GetByText("More filters").ClickAsync();

        await page.GetByLabel("Lot").SelectOptionAsync("station1-001");
        await page.GetByLabel("Defect type").SelectOptionAsync("short");
        await page.GetByLabel("Review", new() { Exact = true }).SelectOptionAsync("not-reviewed");
        await page.GetByLabel("Score from").FillAsync("0.5");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/#/history?lot=station1-001&label=short&minScore=0.5&reviewed=false");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("Lot")).ToHaveValueAsync("station1-001");
        await Assertions.Expect(page.GetByLabel("Score from")).ToHaveValueAsync("0.5");
        var links = await page.Locator("a[download]").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        links.ShouldAllBe(static link => link.Contains("lot=station1-001") && link.Contains("label=short") && link.Contains("lang=en"));
        (await gateway.DownloadAsync(links[0])).Type.ShouldBe("text/csv");
        (await gateway.DownloadAsync(links[1])).Type.ShouldBe("application/zip");
    }

    [Theory]
    [InlineData("en-GB", "en", "More filters", "Product", "All products")]
    [InlineData("ko-KR", "ko", "조건 더 보기", "제품", "모든 제품")]
    public async Task Product_Chosen_NarrowsListChartsAndExports(string locale, string language, string more, string product, string all)
    {
        await using var gateway = await ReviewedGateway.StartAsync(60);
        await gateway.InspectAsync("station2", 0.3, 100, "board-a r2");
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/history", locale, 1366, 768);
        await page.GetByText(more).ClickAsync();

        await page.GetByLabel(product, new() { Exact = true }).SelectOptionAsync("board-a");

        await page.WaitForURLAsync("**/#/history?product=board-a");
        await Assertions.Expect(page.Locator("tbody tr").Filter(new() { HasText = "station1" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("tbody tr").First).ToContainTextAsync("station2");
        (await page.Locator("a[download]").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))")).ShouldAllBe(static link => link.Contains("product=board-a"));
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"history-product-{language}");
        await page.SetViewportSizeAsync(820, 1180);
        await Chromium.ShootAsync(page, $"history-product-{language}-tablet");

        await page.GotoAsync($"{gateway.Address}#/quality?product=board-a");
        await Assertions.Expect(page.GetByLabel(product, new() { Exact = true })).ToHaveValueAsync("board-a");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('main [role=img] svg path').length > 20");
        (await page.Locator("a[target=_blank]").GetAttributeAsync("href")).ShouldNotBeNull().ShouldContain("product=board-a");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"quality-product-{language}-tablet");
        await page.SetViewportSizeAsync(1366, 768);
        await Chromium.ShootAsync(page, $"quality-product-{language}");
        await page.GetByLabel(product, new() { Exact = true }).SelectOptionAsync(all);
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("product="));
        browser.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", "en", "0 of {0} pictures", "Cancel the export", "Export cancelled; no file was saved.", " saved: ", "No file was saved: the export broke off.")]
    [InlineData("ko-KR", "ko", "이미지 {0}장 중 0장", "내보내기 취소", "내보내기를 취소했습니다.", " 저장: ", "내보내기가 중단되어 파일을 저장하지 않았습니다.")]
    public async Task Export_UnderWay_IsCancelledOrSavedWhole(string locale, string language, string total, string cancel, string cancelled, string saved, string broke)
    {
        await using var gateway = await ReviewedGateway.StartAsync(60);
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/history?verdict=NG", locale, width: 820, height: 1180);
        var links = page.Locator("a[download]");
        var downloads = 0;
        page.Download += (_, _) => downloads++;
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/export/pictures*", async route =>
        {
            await held.Task;
            await route.AbortAsync();
        });

        await links.Nth(1).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        var pictures = await gateway.PicturesAsync("NG");
        await Assertions.Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveAttributeAsync("max", $"{pictures}");
        await Assertions.Expect(page.GetByText(string.Format(CultureInfo.InvariantCulture, total, pictures))).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"history-export-{language}-tablet");
        await page.GetByRole(AriaRole.Button, new() { Name = cancel }).ClickAsync();
        await Assertions.Expect(page.GetByText(cancelled)).ToBeVisibleAsync();
        held.SetResult();
        await links.Nth(1).ClickAsync();
        await Assertions.Expect(page.GetByText(broke)).ToBeVisibleAsync();
        downloads.ShouldBe(0);

        await page.UnrouteAsync("**/export/pictures*");
        foreach (var (kind, extension) in new[] { "csv", "zip" }.Index())
        {
            var file = await page.RunAndWaitForDownloadAsync(() => links.Nth(kind).ClickAsync());
            file.SuggestedFilename.ShouldEndWith(extension);
            await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = $"{extension}{saved}" })).ToBeVisibleAsync();
            new FileInfo(await file.PathAsync()).Length.ShouldBe((await gateway.DownloadAsync(await links.Nth(kind).GetAttributeAsync("href"))).Bytes);
        }
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Picture_OfAPart_ZoomsAndComesBack()
    {
        await using var gateway = await ReviewedGateway.StartAsync(60);
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync($"/history/{Uri.EscapeDataString(await gateway.NewestAsync("NG"))}");
        var zoom = page.GetByRole(AriaRole.Button, new() { Name = "Whole picture" });
        await page.WaitForFunctionAsync("() => { const c = document.querySelector('article canvas'); return c && c.width > 0 && new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data).size > 20; }");

        await page.Locator("article canvas").HoverAsync();
        await page.Mouse.WheelAsync(0, -600);
        await Assertions.Expect(zoom).Not.ToContainTextAsync("100%");
        await page.Keyboard.PressAsync("Digit0");

        await Assertions.Expect(zoom).ToContainTextAsync("100%");
    }

    /// <summary>What a Hangul keyboard sends: another letter, the same place.</summary>
    private static async Task PressAsync(IPage page, string code, string letter) => await page.EvaluateAsync(
        "([code, key]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true }))", new[] { code, letter });
}
