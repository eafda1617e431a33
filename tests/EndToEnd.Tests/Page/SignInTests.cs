using Microsoft.Playwright;
using TestKit.Stations;

namespace EndToEnd.Tests.Page;

/// <summary>The page of a gateway that people sign in to.</summary>
[Collection(nameof(Hall))]
public class SignInTests
{
    private const string Password = "correct horse";

    [Theory]
    [InlineData("en-GB", "Make the first administrator", "The two passwords differ.", "Name or password is wrong.", "Too many wrong passwords")]
    [InlineData("ko-KR", "첫 관리자 만들기", "두 비밀번호가 다릅니다.", "이름 또는 비밀번호가 올바르지 않습니다.", "비밀번호를 여러 번 틀렸습니다.")]
    public async Task Page_FirstStartThenSignInThenLockout_IsToldInWords(string locale, string first, string different, string wrong, string locked)
    {
        using var gateway = await GatewayProgram.StartAsync(isOpen: false);
        await using var browser = await Chromium.StartAsync(gateway.Address);
        var page = await browser.OpenAsync(locale: locale, width: 1280, height: 900);

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(first);
        (await Chromium.AuditAsync(page)).ShouldBeEmpty();
        await FillAsync(page, Password, again: "something else");
        await RefusedAsync(page, different);
        await Chromium.ShootAsync(page, $"sign-in-first-{locale}");
        await FillAsync(page, Password, again: Password);
        await Assertions.Expect(page.Locator("header nav")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("input[type=password]")).ToHaveCountAsync(0);

        await page.Context.ClearCookiesAsync();
        await page.ReloadAsync();
        await FillAsync(page, "wrong");
        await RefusedAsync(page, wrong);
        for (var attempt = 2; attempt <= 5; attempt++)
        {
            await Assertions.Expect(page.Locator("button[type=submit]")).ToBeEnabledAsync();
            await FillAsync(page, "wrong");
            await page.WaitForFunctionAsync("() => !document.querySelector('button[type=submit]').disabled && document.querySelector('form p[role=alert]').textContent !== ''");
        }
        await RefusedAsync(page, locked);
        await Chromium.ShootAsync(page, $"sign-in-locked-{locale}");
        browser.Problems.ShouldBeEmpty();
    }

    private static async Task FillAsync(IPage page, string password, string? again = null)
    {
        await page.FillAsync("input[name=name]", "admin");
        await page.FillAsync("input[name=password]", password);
        if (again is not null)
            await page.FillAsync("input[name=again]", again);
        await page.ClickAsync("button[type=submit]");
    }

    private static Task RefusedAsync(IPage page, string text) => Assertions.Expect(page.Locator("form p[role=alert]")).ToContainTextAsync(text);
}
