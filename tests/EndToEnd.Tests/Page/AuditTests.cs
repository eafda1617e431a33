using Microsoft.Playwright;

namespace EndToEnd.Tests.Page;

/// <summary>Who did what and when, as the page tells it.</summary>
[Collection(nameof(Hall))]
public class AuditTests
{
    [Theory]
    [InlineData("en-GB", "en", "Added the person kim (instructor).", "Became the first administrator.", "Load older", "That is everything.", "Action", "CSV of what is shown")]
    [InlineData("ko-KR", "ko", "사용자 kim을(를) 추가했습니다 (강사).", "첫 관리자가 되었습니다.", "이전 기록 더 보기", "마지막 기록입니다.", "작업", "표시된 기록 CSV")]
    public async Task Audit_OfManyActions_IsReadFilteredAndSaved(
        string locale, string language, string added, string first, string older, string end, string action, string csv)
    {
        await using var gateway = await PeopleGateway.StartAsync();
        var administrator = await gateway.OpenAsAdministratorAsync("/people", locale);
        await PeopleGateway.CallAsync(administrator, "POST", "people", $$"""{"name":"kim","password":"{{PeopleGateway.Password}}","role":"instructor"}""");
        for (var hall = 1; hall <= 50; hall++)
            await PeopleGateway.CallAsync(administrator, "POST", "access-keys", $$"""{"name":"Hall {{hall}}","role":"hall"}""");
        await PeopleGateway.CallAsync(administrator, "PUT", "people/kim/password", $$"""{"password":"{{PeopleGateway.Password}}!"}""");
        await PeopleGateway.CallAsync(administrator, "PUT", "products/board-a", """{"title":"Board A"}""");

        var page = await gateway.OpenAsync("/audit", "kim", $"{PeopleGateway.Password}!", locale);

        var lines = page.Locator("tbody tr");
        await Assertions.Expect(lines).ToHaveCountAsync(50);
        await page.GetByRole(AriaRole.Button, new() { Name = older }).ClickAsync();
        await Assertions.Expect(page.GetByText(end)).ToBeVisibleAsync();
        await Assertions.Expect(lines.Last).ToContainTextAsync(first);
        await Assertions.Expect(lines.Filter(new() { HasText = added })).ToHaveCountAsync(1);
        (await lines.Filter(new() { HasText = added }).Locator("a[href='#/people']").CountAsync()).ShouldBe(0, "an instructor may not see people");
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await PeopleTests.ShootSizesAsync(page, $"audit-{language}");

        await page.GetByLabel(action, new() { Exact = true }).SelectOptionAsync("person-added");
        await page.WaitForURLAsync("**/#/audit?action=person-added");
        await Assertions.Expect(lines).ToHaveCountAsync(1);
        var saving = page.WaitForDownloadAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = csv }).ClickAsync();
        var file = await (await saving).PathAsync();
        (await File.ReadAllLinesAsync(file)).Length.ShouldBe(2);
        (await File.ReadAllTextAsync(file)).ShouldContain(added);
        await page.GetByLabel(action, new() { Exact = true }).SelectOptionAsync("");
        await page.Locator("input[list]").FillAsync("nobody");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/#/audit?actor=nobody");
        await Assertions.Expect(lines).ToHaveCountAsync(0);
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"audit-none-{language}");
        gateway.Problems.ShouldBeEmpty();
    }
}
