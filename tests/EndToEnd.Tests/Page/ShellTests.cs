using Microsoft.Playwright;
using TestKit.Stations;

namespace EndToEnd.Tests.Page;

/// <summary>What is around every view.</summary>
[Collection(nameof(Hall))]
public class ShellTests(Hall hall)
{
    [Theory]
    [InlineData("en-GB", "Keyboard shortcuts", "History")]
    [InlineData("ko-KR", "단축키", "이력")]
    public async Task Help_OverTheWall_ListsItsKeysAndThoseOfEveryView(string locale, string heading, string history)
    {
        await using var browser = await Chromium.StartAsync(hall.Address);
        var page = await browser.OpenAsync("/live", locale);
        await Assertions.Expect(page.Locator("main li a")).ToHaveCountAsync(Hall.Names.Length);

        await page.Keyboard.PressAsync("Shift+Slash");

        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync(heading);
        await Assertions.Expect(dialog).ToContainTextAsync(history);
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("ko-KR", "ko")]
    public async Task History_OpenedByItsKey_ListsParts(string locale, string language)
    {
        await using var browser = await Chromium.StartAsync(hall.Address);
        var page = await browser.OpenAsync("/live", locale);
        await Assertions.Expect(page.Locator("main li a")).ToHaveCountAsync(Hall.Names.Length);

        await page.Keyboard.PressAsync("Digit2");

        await page.WaitForURLAsync("**/#/history");
        await Assertions.Expect(page.Locator("tbody tr").First).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await page.Locator("tbody a").First.ClickAsync();
        await Assertions.Expect(page.Locator("article h2")).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"history-{language}");
        browser.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", "en", "Manage", "Audit log", 1366, 768)]
    [InlineData("en-GB", "en-tablet", "Manage", "Audit log", 820, 1180)]
    [InlineData("ko-KR", "ko", "관리", "감사 기록", 1366, 768)]
    [InlineData("ko-KR", "ko-tablet", "관리", "감사 기록", 820, 1180)]
    public async Task Navigation_OfAnAdministrator_IsOneLineWithAMenuForTheKeyboard(string locale, string name, string menu, string audit, int width, int height)
    {
        using var gateway = await GatewayProgram.StartAsync();
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync("/models", locale, width, height);
        var navigation = page.Locator("header nav");
        var button = navigation.GetByRole(AriaRole.Button, new() { Name = menu });

        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(navigation.GetByRole(AriaRole.Link, new() { Name = audit })).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await Chromium.ShootAsync(page, $"navigation-{name}");
        (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll('header nav > *, header > div')].every(e => e.offsetTop < 52)")).ShouldBeTrue();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(navigation.GetByRole(AriaRole.Link, new() { Name = audit })).ToHaveCountAsync(0);
        await Assertions.Expect(button).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/#/audit");
        await Assertions.Expect(navigation.GetByRole(AriaRole.Link, new() { Name = audit })).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Digit6");
        await page.WaitForURLAsync("**/#/people");
        browser.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Language_Switched_IsSpokenAndRemembered()
    {
        await using var browser = await Chromium.StartAsync(hall.Address);
        var page = await browser.OpenAsync("/live");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "All stations" })).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("KeyL");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "전체 스테이션" })).ToBeVisibleAsync();
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "전체 스테이션" })).ToBeVisibleAsync();
        (await page.GetAttributeAsync("html", "lang")).ShouldBe("ko");
    }

    [Fact]
    public async Task ViewThatDoesNotExist_IsSaid()
    {
        await using var browser = await Chromium.StartAsync(hall.Address);

        var page = await browser.OpenAsync("/elsewhere");

        await Assertions.Expect(page.GetByText("This page does not exist.")).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-GB", "No station has reported yet")]
    [InlineData("ko-KR", "연결된 검사 스테이션이 없습니다")]
    public async Task NoStations_IsSaidWithTheWayOut(string locale, string text)
    {
        using var gateway = await GatewayProgram.StartAsync();
        await using var browser = await Chromium.StartAsync(gateway.Address);

        var page = await browser.OpenAsync(locale: locale);

        await Assertions.Expect(page.GetByText(text)).ToBeVisibleAsync();
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
    }
}
