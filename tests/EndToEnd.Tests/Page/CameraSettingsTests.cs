using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using TestKit.Stations;

namespace EndToEnd.Tests.Page;

/// <summary>The camera's settings in the recipe editor.</summary>
[Collection(nameof(Hall))]
public class CameraSettingsTests
{
    [Theory]
    [InlineData("en-GB", "Exposure (µs)", "White balance (K)", "Camera: ReverseX", "A number or auto is needed here", "expected 1 to 1000000000 µs, or auto", "Saved as r2.", "left open")]
    [InlineData("ko-KR", "노출 시간 (µs)", "화이트 밸런스 (K)", "카메라: ReverseX", "숫자 또는 auto를 입력하십시오", "올바른 값: 1–1000000000 µs 또는 auto", "r2(으)로 저장했습니다.", "지정 안 함")]
    public async Task CameraSettings_Edited_AreSavedAndStandAmongTheChanges(
        string locale, string exposure, string whiteBalance, string other, string noNumber, string range, string saved, string left)
    {
        using var gateway = await GatewayProgram.StartAsync();
        using var client = new HttpClient { BaseAddress = gateway.Address };
        (await client.PutAsJsonAsync("api/v1/products/board-a", new { title = "Board A" })).EnsureSuccessStatusCode();
        (await client.PostAsJsonAsync("api/v1/products/board-a/recipes", new { recipe = new { camera = new { gain = 2.5, ReverseX = true } } })).EnsureSuccessStatusCode();
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/products/board-a", locale);
        var editor = page.Locator("form").Filter(new() { Has = page.Locator("select") });
        await Assertions.Expect(editor.GetByLabel(other)).ToHaveValueAsync("true");

        await editor.GetByLabel(exposure).FillAsync("8 ms");
        await editor.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(editor).ToContainTextAsync(noNumber);
        await editor.GetByLabel(exposure).FillAsync("0");
        await editor.GetByLabel(whiteBalance).FillAsync("Auto");
        await editor.GetByLabel(other).FillAsync("");
        await editor.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(editor).ToContainTextAsync(range);
        await Assertions.Expect(editor.GetByLabel(exposure)).ToHaveAttributeAsync("aria-invalid", "true");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await ShootAsync(page, $"camera-refused-{locale}");
        await editor.GetByLabel(exposure).FillAsync("8000");
        await editor.Locator("button[type=submit]").ClickAsync();

        await Assertions.Expect(editor).ToContainTextAsync(saved);
        var changes = page.Locator("table").Last;
        await Assertions.Expect(changes.Locator("tr").Filter(new() { HasText = exposure })).ToContainTextAsync("8000");
        await Assertions.Expect(changes.Locator("tr").Filter(new() { HasText = other })).ToContainTextAsync(left);
        await Assertions.Expect(changes.Locator("tbody tr")).ToHaveCountAsync(3);
        var recipes = await client.GetFromJsonAsync<JsonElement>("api/v1/products/board-a/recipes");
        recipes[0].GetProperty("content").GetProperty("camera").GetRawText().ShouldBe("""{"gain":2.5,"exposure":8000,"white-balance":"auto"}""");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await ShootAsync(page, $"camera-{locale}");
        browser.Problems.ShouldBeEmpty();
    }

    /// <summary>On a desk and on a tablet.</summary>
    private static async Task ShootAsync(IPage page, string name)
    {
        foreach (var (width, height) in (IEnumerable<(int, int)>)[(1366, 768), (820, 1180)])
        {
            await page.SetViewportSizeAsync(width, height);
            await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, $"{name}-{width}.png"), FullPage = true });
        }
    }
}
