using Microsoft.Playwright;
using TestKit.Stations;

namespace EndToEnd.Tests.Page;

/// <summary>A gateway that people sign in to, with an administrator, and browsers in front of it.</summary>
internal sealed class PeopleGateway : IAsyncDisposable
{
    public const string Password = "correct horse";

    private readonly GatewayProgram gateway;
    private readonly Chromium browser;

    private PeopleGateway(GatewayProgram gateway, Chromium browser)
    {
        this.gateway = gateway;
        this.browser = browser;
    }

    public Uri Address => gateway.Address;

    public IReadOnlyList<string> Problems => browser.Problems;

    public static async Task<PeopleGateway> StartAsync()
    {
        var gateway = await GatewayProgram.StartAsync(isOpen: false);
        return new PeopleGateway(gateway, await Chromium.StartAsync(gateway.Address));
    }

    /// <summary>A browser of the first administrator, whom the first call makes.</summary>
    public async Task<IPage> OpenAsAdministratorAsync(string address, string locale = "en-GB")
    {
        var page = await browser.OpenAsync(address, locale);
        await CallAsync(page, "POST", "setup", $$"""{"name":"admin","password":"{{Password}}","displayName":"Lee Sunny"}""");
        await page.ReloadAsync();
        return page;
    }

    /// <summary>A browser that somebody signs in at, by the form.</summary>
    public async Task<IPage> OpenAsync(string address, string name, string password, string locale = "en-GB")
    {
        var page = await browser.OpenAsync(address, locale);
        await page.FillAsync("input[name=name]", name);
        await page.FillAsync("input[name=password]", password);
        await page.ClickAsync("button[type=submit]");
        await Assertions.Expect(page.Locator("header nav")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>A browser that nobody is signed in at.</summary>
    public Task<IPage> OpenAsync() => browser.OpenAsync();

    /// <summary>Asks the API as the browser's page would.</summary>
    public static async Task CallAsync(IPage page, string method, string path, string body)
    {
        var status = await page.EvaluateAsync<int>(
            "async ([method, path, body]) => (await fetch('/api/v1/' + path, { method, body, headers: { 'content-type': 'application/json' } })).status", new[] { method, path, body });
        status.ShouldBeInRange(200, 299);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        gateway.Dispose();
    }
}
