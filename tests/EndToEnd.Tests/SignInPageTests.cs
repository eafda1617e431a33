using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>The page of a gateway that people sign in to, in Debian's Chromium. Screenshots stay beside the test's output.</summary>
public sealed class SignInPageTests : IAsyncLifetime
{
    private const string Password = "correct horse";

    private readonly TemporaryFolder home = new();
    private readonly int port = FreePort.Next();
    private readonly Process gateway;

    public SignInPageTests() => gateway = Process.Start(KitProgram.StartInfo(
        "gateway/Inspection.Gateway", home.Path, ["--port", $"{port}", "--broker-port", $"{FreePort.Next()}", "--home", home.Path])) ?? throw new InvalidOperationException("the gateway did not start");

    private Uri Address => new($"http://127.0.0.1:{port}/");

    public async Task InitializeAsync()
    {
        gateway.OutputDataReceived += static (_, _) => { };
        gateway.ErrorDataReceived += static (_, _) => { };
        gateway.BeginOutputReadLine();
        gateway.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = Address };
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                (await http.GetFromJsonAsync<JsonElement>("api/v1/session")).GetProperty("state").GetString().ShouldBe("setup");
                return;
            }
            catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromSeconds(60))
            {
            }
        }
    }

    public async Task DisposeAsync()
    {
        using (var end = Process.Start("kill", ["-TERM", $"{gateway.Id}"]))
            await end.WaitForExitAsync();
        await gateway.WaitForExitAsync();
        gateway.Dispose();
        home.Dispose();
    }

    [Theory]
    [InlineData("en-GB", "Make the first administrator", "The two passwords differ.", "Name or password is wrong.", "Too many wrong passwords")]
    [InlineData("ko-KR", "첫 관리자 만들기", "두 비밀번호가 다릅니다.", "이름 또는 비밀번호가 올바르지 않습니다.", "비밀번호를 여러 번 틀렸습니다.")]
    public async Task Page_FirstStartThenSignInThenLockout_IsToldInWords(string locale, string first, string different, string wrong, string locked)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
        var page = await browser.NewPageAsync(new() { Locale = locale, ViewportSize = new() { Width = 1280, Height = 900 } });
        await page.GotoAsync(Address.ToString());

        await page.WaitForFunctionAsync("text => document.querySelector('h1')?.textContent === text", first);
        await FillAsync(page, Password, again: "something else");
        await AlertAsync(page, different);
        await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, $"sign-in-first-{locale}.png") });
        await FillAsync(page, Password, again: Password);
        await page.WaitForSelectorAsync("header nav");
        (await page.ContentAsync()).ShouldNotContain("type=\"password\"");

        await page.Context.ClearCookiesAsync();
        await page.ReloadAsync();
        await FillAsync(page, "wrong");
        await AlertAsync(page, wrong);
        for (var attempt = 2; attempt <= 5; attempt++)
        {
            await page.WaitForFunctionAsync("() => !document.querySelector('button[type=submit]').disabled");
            await FillAsync(page, "wrong");
            await page.WaitForFunctionAsync("() => !document.querySelector('button[type=submit]').disabled && document.querySelector('form p[role=alert]').textContent !== ''");
        }
        await AlertAsync(page, locked);
        await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, $"sign-in-locked-{locale}.png") });
    }

    private static async Task FillAsync(IPage page, string password, string? again = null)
    {
        await page.FillAsync("input[name=name]", "admin");
        await page.FillAsync("input[name=password]", password);
        if (again is not null)
            await page.FillAsync("input[name=again]", again);
        await page.ClickAsync("button[type=submit]");
    }

    private static Task<IJSHandle> AlertAsync(IPage page, string text) =>
        page.WaitForFunctionAsync("text => document.querySelector('form p[role=alert]')?.textContent?.includes(text)", text);
}
