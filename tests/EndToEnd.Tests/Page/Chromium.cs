using Microsoft.Playwright;
using TestKit;

namespace EndToEnd.Tests.Page;

/// <summary>Debian's Chromium, which may look at one gateway alone. Collects what no page may have: script errors, requests to anywhere else.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>A limit against hanging, not a measurement: several browsers may share two cores.</summary>
    private const float PatienceMilliseconds = 90_000;

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly Uri gateway;
    private readonly List<string> problems = [];

    private Chromium(IPlaywright playwright, IBrowser browser, Uri gateway)
    {
        this.playwright = playwright;
        this.browser = browser;
        this.gateway = gateway;
    }

    /// <summary>Errors of scripts, and addresses of other machines that were asked.</summary>
    public IReadOnlyList<string> Problems => problems;

    public static async Task<Chromium> StartAsync(Uri gateway)
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = arguments }), gateway);
    }

    /// <param name="address">Behind the <c>#</c>, e.g. <c>/live</c>; null: nothing.</param>
    public async Task<IPage> OpenAsync(string? address = null, string locale = "en-GB", int width = 1920, int height = 1080)
    {
        var page = await browser.NewPageAsync(new()
        {
            Locale = locale,
            ViewportSize = new() { Width = width, Height = height },
            ScreenSize = new() { Width = width, Height = height },
        });
        page.SetDefaultTimeout(PatienceMilliseconds);
        page.PageError += (_, error) => problems.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(gateway.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                problems.Add(request.Url);
        };
        await page.GotoAsync(address is null ? gateway.ToString() : $"{gateway}#{address}");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>For people to look at, beside the test's output.</summary>
    public static Task ShootAsync(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, $"{name}.png") });

    /// <summary>What axe finds wrong for people who see, hear or move differently: rule, help, and where.</summary>
    public static async Task<string[]> AuditAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(RepositoryRoot.Path("gateway", "web", "node_modules", "axe-core", "axe.min.js")));
        return await page.EvaluateAsync<string[]>(
            "async () => (await axe.run()).violations.map(v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join('; ')}`)");
    }
}
