using Microsoft.Playwright;

namespace EndToEnd.Tests.Page;

/// <summary>A class of trainees, added at once.</summary>
[Collection(nameof(Hall))]
public class ClassTests
{
    [Theory]
    [InlineData("en-GB", "en", "Write these names", "Add 30 people", "Add 32 people", "30 of 32 added", "Add the others", "32 of 32 added", "Print", "trainee30")]
    [InlineData("ko-KR", "ko", "이름 채우기", "30명 추가", "32명 추가", "32명 중 30명 추가함", "나머지 추가", "32명 중 32명 추가함", "인쇄", "교육생30")]
    public async Task Class_WithSomeRefused_IsAddedWholeAndSignsIn(
        string locale, string language, string fill, string thirty, string all, string most, string others, string every, string print, string name)
    {
        await using var gateway = await PeopleGateway.StartAsync();
        var page = await gateway.OpenAsAdministratorAsync("/people/several", locale);

        var list = page.Locator("textarea");
        await list.FillAsync("admin\nkim@lab\n김민지\n김민지");
        await Assertions.Expect(page.Locator("main ul li")).ToHaveCountAsync(3);
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await PeopleTests.ShootSizesAsync(page, $"class-list-{language}");
        await list.FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = fill }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = thirty })).ToBeEnabledAsync();
        await list.FillAsync($"late\nPark Jun\n{await list.InputValueAsync()}");
        // Somebody else takes the first name meanwhile, and the gateway does not answer for the last one.
        await page.RouteAsync("**/api/v1/people", async route =>
        {
            if (route.Request.PostData?.Contains("late", StringComparison.Ordinal) == true)
                await route.FulfillAsync(new() { Status = 409, ContentType = "application/problem+json", Body = """{"message":{"en":"There is a person late already.","ko":"late 이름은 이미 있습니다."}}""" });
            else if (route.Request.PostData?.Contains("30", StringComparison.Ordinal) == true)
                await route.AbortAsync();
            else
                await route.ContinueAsync();
        });

        await page.GetByRole(AriaRole.Button, new() { Name = all }).ClickAsync();

        var status = page.Locator("main p[role=status]");
        await Assertions.Expect(status).ToContainTextAsync(most);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = others })).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await PeopleTests.ShootSizesAsync(page, $"class-refused-{language}");
        await page.UnrouteAllAsync();
        await page.GotoAsync($"{gateway.Address}#/people");
        await page.Locator("main p[role=status] a").ClickAsync();
        await page.Locator("tbody input").First.FillAsync("late.comer");
        await page.GetByRole(AriaRole.Button, new() { Name = others }).ClickAsync();
        await Assertions.Expect(status).ToContainTextAsync(every);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = print })).ToBeEnabledAsync();
        (await page.Locator("tbody tr[data-state=added]").CountAsync()).ShouldBe(32);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("header")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = print })).ToBeHiddenAsync();
        await page.SetViewportSizeAsync(794, 1123);
        await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, $"class-print-{language}.png"), FullPage = true });
        var cells = page.Locator("tbody tr").Last.Locator("td");
        (await cells.Nth(2).TextContentAsync()).ShouldBe(name);
        var password = await cells.Nth(3).TextContentAsync() ?? "";

        await gateway.OpenAsync("/live", name, password, locale);
        gateway.Problems.ShouldBeEmpty();
    }
}
