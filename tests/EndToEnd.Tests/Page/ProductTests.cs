using System.Net.Http.Json;
using System.Text.Json;
using Inspection.Contracts;
using Microsoft.Playwright;
using TestKit.Stations;

namespace EndToEnd.Tests.Page;

/// <summary>Products, their recipes, and the way of recipes to stations.</summary>
[Collection(nameof(Hall))]
public class ProductTests
{
    private static readonly FilePayload picture = new() { Name = "golden.jpg", MimeType = "image/jpeg", Buffer = Hall.Pictures()[0] };
    private static readonly FilePayload noPicture = new() { Name = "golden.png", MimeType = "image/png", Buffer = "no picture"u8.ToArray() };

    [Theory]
    [InlineData("en-GB", "en", "No products yet", "no whole JPEG or PNG", "Threshold of Short", "expected 0 to 1", "Name, region 2", "must lie inside", "Saved as r1.", "Saved as r2.", "What changed", "2 of 2 settled · 1 running · 1 refused", "does not fit", "Roll back of board-a r2")]
    [InlineData("ko-KR", "ko", "제품이 없습니다", "손상되지 않은 JPEG", "단락 임계값", "올바른 값: 0–1", "영역 2 이름", "안에 있어야 합니다", "r1(으)로 저장했습니다.", "r2(으)로 저장했습니다.", "바뀐 내용", "2곳 중 2곳 완료 · 가동 1 · 거부 1", "맞지 않음", "board-a r2 되돌리기")]
    public async Task Product_FromNothingToChangeoverAndBack_IsDoneOnThePage(
        string locale, string language, string empty, string refused, string threshold, string range, string regionName, string outside, string first, string second, string changes, string done, string unfit, string back)
    {
        using var gateway = await GatewayProgram.StartAsync();
        using var client = new HttpClient { BaseAddress = gateway.Address };
        await using var one = await RecipeStation.StartAsync(gateway, client, "station1");
        await using var two = await RecipeStation.StartAsync(gateway, client, "station2", new BilingualText("The template does not fit.", "기준 이미지가 맞지 않음"));
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/products", locale);
        await Assertions.Expect(page.GetByText(empty)).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();

        await page.Locator("main form input").Nth(0).FillAsync("board-a");
        await page.Locator("main form input").Nth(1).FillAsync("Board A");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main h1")).ToContainTextAsync("Board A");
        var template = page.Locator("main section").First;
        await template.Locator("[role=radiogroup] label").Nth(1).ClickAsync();
        await template.Locator("input[type=file]").SetInputFilesAsync(noPicture);
        await Assertions.Expect(template.GetByRole(AriaRole.Alert)).ToContainTextAsync(refused);
        await template.Locator("input[type=file]").SetInputFilesAsync(picture);
        var canvas = template.GetByRole(AriaRole.Application);
        await Assertions.Expect(canvas).ToBeVisibleAsync();
        await DragAsync(page, canvas);
        await canvas.PressAsync("Control+ArrowRight");
        var numbers = template.Locator("fieldset input[inputmode=numeric]");
        await Assertions.Expect(numbers).ToHaveCountAsync(4);
        var drawn = int.Parse(await numbers.Nth(0).InputValueAsync(), null);
        await canvas.PressAsync("Control+ArrowRight");
        await Assertions.Expect(numbers.Nth(0)).ToHaveValueAsync($"{drawn + 1}");
        await canvas.PressAsync("KeyX");
        await Assertions.Expect(numbers).ToHaveCountAsync(8);
        await template.GetByLabel(regionName).FillAsync("screw hole");
        await numbers.Nth(4).FillAsync("9000");

        var editor = page.Locator("form").Filter(new() { Has = page.Locator("select") });
        await editor.Locator("select").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await editor.GetByLabel(threshold).FillAsync("2");
        await editor.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(editor).ToContainTextAsync(range);
        await Assertions.Expect(editor.GetByLabel(threshold)).ToHaveValueAsync("2");
        await Assertions.Expect(editor.GetByLabel(threshold)).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(template.Locator("li").Filter(new() { Has = page.GetByRole(AriaRole.Alert) })).ToContainTextAsync(outside);
        await Assertions.Expect(numbers.Nth(4)).ToHaveAttributeAsync("aria-invalid", "true");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"products-refused-{language}");
        await numbers.Nth(4).FillAsync("20");
        await editor.GetByLabel(threshold).FillAsync("0.6");
        await editor.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(editor).ToContainTextAsync(first);
        await editor.GetByLabel(threshold).FillAsync("0.7");
        await editor.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(editor).ToContainTextAsync(second);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = changes })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("table").Last).ToContainTextAsync("0.7");

        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.Locator("section:has(input[type=checkbox]) button").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("lab/line1/station2");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"products-confirm-{language}");
        await page.Keyboard.PressAsync("Digit1");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog).Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("[data-stage=running]")).ToContainTextAsync("lab/line1/station1");
        await Assertions.Expect(page.Locator("[data-stage=refused]")).ToContainTextAsync(unfit);
        await Assertions.Expect(page.GetByText(done)).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await ShootAllAsync(page, $"products-{language}");

        await page.Locator("section:has([data-stage]) button").First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = back })).ToBeVisibleAsync();
        await page.Locator("main header a").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("Board A");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"products-list-{language}");
        browser.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", "en", "Recipe as it was", "screw hole (Excluded)", "Inspected region", "Excluded region", "Regions")]
    [InlineData("ko-KR", "ko", "당시 레시피", "screw hole (제외)", "검사 영역", "제외 영역", "검사 영역")]
    public async Task Regions_DrawnMovedAndRemoved_StandInTheRecipeAndOnItsParts(
        string locale, string language, string asItWas, string excluded, string addInspected, string addExcluded, string regions)
    {
        using var gateway = await GatewayProgram.StartAsync();
        using var client = new HttpClient { BaseAddress = gateway.Address };
        await SaveProductAsync(gateway.Address);
        using var content = new ByteArrayContent(picture.Buffer);
        using var uploaded = await client.PostAsync("api/v1/templates", content);
        var golden = (await uploaded.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sha256").GetString();
        // As it was saved before recipes knew several regions.
        (await client.PostAsJsonAsync("api/v1/products/board-a/recipes", new { recipe = new { goldenSha256 = golden, regionOfInterest = new[] { 100, 100, 200, 200 }, taktMilliseconds = 900 } })).EnsureSuccessStatusCode();
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/products/board-a", locale);
        var canvas = page.GetByRole(AriaRole.Application);
        var lines = page.Locator("li[data-kind]");
        var numbers = page.Locator("li[data-kind] input[inputmode=numeric]");
        await Assertions.Expect(lines).ToHaveCountAsync(1);
        await Assertions.Expect(numbers.Nth(2)).ToHaveValueAsync("200");

        await page.GetByRole(AriaRole.Button, new() { Name = addExcluded }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = addInspected }).ClickAsync();
        await canvas.PressAsync("Delete");
        await Assertions.Expect(lines).ToHaveCountAsync(2);
        await canvas.PressAsync("Shift+ArrowRight");
        foreach (var (place, value) in new[] { "120", "130", "40", "60" }.Index())
            await numbers.Nth(4 + place).FillAsync(value);
        await lines.Nth(1).Locator("input").First.FillAsync("screw hole");
        // By its middle, on the picture: 640 pixels of the template in the height of the canvas.
        var box = await canvas.BoundingBoxAsync() ?? throw new InvalidOperationException("The template is not drawn.");
        var (scale, left) = (box.Height / 640, box.X + ((box.Width - box.Height) / 2));
        await page.Mouse.MoveAsync(left + (140 * scale), box.Y + (160 * scale));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(left + (180 * scale), box.Y + (160 * scale), new() { Steps = 4 });
        await page.Mouse.UpAsync();
        Math.Abs(int.Parse(await numbers.Nth(4).InputValueAsync(), null) - 160).ShouldBeLessThanOrEqualTo(2);
        await Assertions.Expect(numbers.Nth(6)).ToHaveValueAsync("40");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await page.Locator("main button[type=submit]").First.ClickAsync();
        await Assertions.Expect(page.Locator("table").Last).ToContainTextAsync("screw hole");
        await ShootAllAsync(page, $"products-regions-{language}");

        var saved = (await client.GetFromJsonAsync<JsonElement>("api/v1/products/board-a/recipes"))[0].GetProperty("content");
        saved.GetProperty("regions").EnumerateArray().Select(region => region.GetProperty("kind").GetString()).ShouldBe(["inspect", "exclude"]);
        saved.GetProperty("regionOfInterest").ValueKind.ShouldBe(JsonValueKind.Null);
        var line = new SimulatedLine { PartsPerSecond = 20, DefectShare = 1, Pictures = [picture.Buffer], Recipe = new RecipeIdentity("board-a r2", "0123456789ab") };
        await using (await SimulatedStation.StartAsync(gateway.BrokerPort, new("lab", "line1", "station1"), line))
        {
            while ((await client.GetFromJsonAsync<JsonElement>("api/v1/results/count")).GetProperty("count").GetInt64() == 0)
                await Task.Delay(200);
        }
        await page.GotoAsync($"{gateway.Address}#/history");
        await page.Locator("tbody a").First.ClickAsync();
        var facts = page.Locator("article section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = asItWas }) });
        await Assertions.Expect(facts).ToContainTextAsync(excluded);
        await RegionsAreSwitchedAsync(page, regions);
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await facts.ScrollIntoViewIfNeededAsync();
        await Chromium.ShootAsync(page, $"history-recipe-{language}");
        await page.Locator("article canvas").ScrollIntoViewIfNeededAsync();
        await ShootAllAsync(page, $"history-regions-{language}");
        browser.Problems.ShouldBeEmpty();
    }

    /// <summary>What lies outside the inspected region is dark on the part's picture, until the regions are switched off by button or key.</summary>
    private static async Task RegionsAreSwitchedAsync(IPage page, string name)
    {
        // Brightness left of the middle of the lower edge, sixteenths of the canvas's height from both.
        const string Outside = """
            () => { const c = document.querySelector('article canvas'), h = c.height / 16, d = c.getContext('2d').getImageData(c.width / 2 - h, 15 * h - h, h, h).data;
                return d.reduce((sum, value, at) => at % 4 === 3 ? sum : sum + value, 0) / d.length; }
            """;
        var button = page.Locator("article").GetByRole(AriaRole.Button, new() { Name = name });
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await page.WaitForFunctionAsync($"() => ({Outside.Trim()})() > 5");
        var dark = await page.EvaluateAsync<double>(Outside);

        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        (await page.EvaluateAsync<double>(Outside)).ShouldBeGreaterThan(1.5 * dark);

        await page.Keyboard.PressAsync("KeyR");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        (await page.EvaluateAsync<double>(Outside)).ShouldBe(dark, 0.5);
        await page.Mouse.MoveAsync(0, 0);
        await Assertions.Expect(page.GetByRole(AriaRole.Tooltip)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Revision_Loaded_GivesTheEditsBackAndTheProductItsOtherName()
    {
        using var gateway = await GatewayProgram.StartAsync();
        using var client = new HttpClient { BaseAddress = gateway.Address };
        await SaveProductAsync(gateway.Address);
        foreach (var takt in (int[])[900, 1200])
            (await client.PostAsJsonAsync("api/v1/products/board-a/recipes", new { recipe = new { taktMilliseconds = takt } })).EnsureSuccessStatusCode();
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/products");
        await page.GetByLabel("Id").FillAsync("board-a");
        await Assertions.Expect(page.GetByText("There is a product board-a already")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Board A" }).ClickAsync();
        var takts = page.GetByLabel("Takt (ms)");

        await takts.FillAsync("1300");
        await page.GetByRole(AriaRole.Button, new() { Name = "Load r1 into the editor" }).ClickAsync();
        await Assertions.Expect(takts).ToHaveValueAsync("900");
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to what was there" }).ClickAsync();
        await Assertions.Expect(takts).ToHaveValueAsync("1300");
        (await client.PostAsJsonAsync("api/v1/products/board-a/recipes", new { recipe = new { taktMilliseconds = 1100 } })).EnsureSuccessStatusCode();
        await Assertions.Expect(page.GetByText("demo has saved r3 meanwhile")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Board A, second layout");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("main h1")).ToContainTextAsync("Board A, second layout");
        await Assertions.Expect(takts).ToHaveValueAsync("1300");
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Template_FromTheLivePicture_IsWhatWasHeld()
    {
        using var gateway = await GatewayProgram.StartAsync();
        await SaveProductAsync(gateway.Address);
        await using var station = await SimulatedStation.StartAsync(
            gateway.BrokerPort, new("lab", "line1", "station1"), new SimulatedLine { PartsPerSecond = 5, DefectShare = 0, Pictures = [picture.Buffer] });
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/products/board-a");

        await page.GetByText("Live picture", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hold" }).ClickAsync();
        await Chromium.ShootAsync(page, "products-live");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take this picture" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Application)).ToBeVisibleAsync();
        using var client = new HttpClient { BaseAddress = gateway.Address };
        var template = (await client.GetFromJsonAsync<JsonElement>("api/v1/templates")).EnumerateArray().ShouldHaveSingleItem();
        (await client.GetByteArrayAsync($"api/v1/templates/{template.GetProperty("sha256").GetString()}")).ShouldBe(picture.Buffer);
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Template_FromAStoredPart_IsFilledInAtTheChosenProduct()
    {
        await using var gateway = await ReviewedGateway.StartAsync(60);
        await SaveProductAsync(gateway.Address);
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync($"/history/{await gateway.NewestAsync("NG")}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Use as golden template" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Choose its product" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Board A" }).ClickAsync();

        await Assertions.Expect(page.GetByText("The suggested golden template is filled in.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Application)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save as r1" })).ToBeEnabledAsync();
        browser.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", "Send as recipe", "Threshold of Open", "Save as r1", "Saved as r1.")]
    [InlineData("ko-KR", "레시피로 보내기", "단선 임계값", "r1(으)로 저장", "r1(으)로 저장했습니다.")]
    public async Task Threshold_Sent_IsSavedOnlyWhenAPersonSaysSo(string locale, string send, string threshold, string save, string saved)
    {
        await using var gateway = await ReviewedGateway.StartAsync(200);
        await gateway.ReviewAsync();
        await SaveProductAsync(gateway.Address);
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/quality?threshold=open", locale);
        using var client = new HttpClient { BaseAddress = gateway.Address };

        await page.GetByRole(AriaRole.Slider).PressAsync("End");
        await page.GetByRole(AriaRole.Link, new() { Name = send }).ClickAsync();

        var field = page.GetByLabel(threshold);
        await Assertions.Expect(field).ToHaveValueAsync("1");
        page.Url.ShouldEndWith("#/products/board-a?label=open&threshold=1");
        (await client.GetFromJsonAsync<JsonElement>("api/v1/products/board-a/recipes")).GetArrayLength().ShouldBe(0);
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"products-sent-{locale}");
        await page.GetByRole(AriaRole.Button, new() { Name = save }).ClickAsync();
        await Assertions.Expect(page.GetByText(saved)).ToBeVisibleAsync();
        var recipe = (await client.GetFromJsonAsync<JsonElement>("api/v1/products/board-a/recipes"))[0];
        recipe.GetProperty("content").GetProperty("thresholds").GetProperty("open").GetDouble().ShouldBe(1);
        browser.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", "Instructors and administrators change products")]
    [InlineData("ko-KR", "제품은 강사와 관리자만 바꿀 수 있습니다.")]
    public async Task Trainee_SeesProductsAndMayNotChangeThem(string locale, string why)
    {
        using var gateway = await GatewayProgram.StartAsync(isOpen: false);
        using var client = new HttpClient { BaseAddress = gateway.Address };
        (await client.PostAsJsonAsync("api/v1/setup", new { name = "admin", password = "correct horse" })).EnsureSuccessStatusCode();
        (await client.PostAsJsonAsync("api/v1/people", new { name = "kim", password = "correct horse", role = "trainee" })).EnsureSuccessStatusCode();
        (await client.PutAsJsonAsync("api/v1/products/board-a", new { title = "Board A" })).EnsureSuccessStatusCode();
        (await client.PostAsJsonAsync("api/v1/products/board-a/recipes", new { recipe = new { taktMilliseconds = 1200 } })).EnsureSuccessStatusCode();
        await using var one = await RecipeStation.StartAsync(gateway, client, "station1");
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/products", locale, width: 1366, height: 768);
        await page.FillAsync("input[name=name]", "kim");
        await page.FillAsync("input[name=password]", "correct horse");
        await page.ClickAsync("button[type=submit]");

        await Assertions.Expect(page.GetByText(why)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main form")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Board A" }).ClickAsync();

        await Assertions.Expect(page.GetByText(why)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main input[value='1200']")).ToBeDisabledAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox).First).ToBeDisabledAsync();
        await Assertions.Expect(page.Locator("main button[type=submit]")).ToHaveCountAsync(0);
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"products-trainee-{locale}");
        browser.Problems.ShouldBeEmpty();
    }

    private static async Task DragAsync(IPage page, ILocator canvas)
    {
        var box = await canvas.BoundingBoxAsync() ?? throw new InvalidOperationException("The template is not drawn.");
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.4f), box.Y + (box.Height * 0.3f));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.6f), box.Y + (box.Height * 0.7f), new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }

    /// <summary>On the wall, on a laptop and on a tablet.</summary>
    private static async Task ShootAllAsync(IPage page, string name)
    {
        foreach (var (width, height) in (IEnumerable<(int, int)>)[(1920, 1080), (1366, 768), (820, 1180)])
        {
            await page.SetViewportSizeAsync(width, height);
            await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, $"{name}-{width}.png"), FullPage = true });
        }
        await page.SetViewportSizeAsync(1920, 1080);
    }

    private static async Task SaveProductAsync(Uri gateway)
    {
        using var client = new HttpClient { BaseAddress = gateway };
        using var answer = await client.PutAsJsonAsync("api/v1/products/board-a", new { title = "Board A" });
        answer.EnsureSuccessStatusCode();
    }
}
