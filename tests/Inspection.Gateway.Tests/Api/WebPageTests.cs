using System.Net;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.Api;

public sealed class WebPageTests : IAsyncLifetime
{
    private RunningGateway? gateway;

    private TemporaryFolder Home { get; } = new();

    private MosquittoBroker Broker { get; } = new();

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Home.File("wwwroot/assets"));
        await File.WriteAllTextAsync(Home.File("wwwroot/index.html"), "<!doctype html><title>page</title>");
        await File.WriteAllTextAsync(Home.File("wwwroot/assets/main-1a2b.js"), "export {}");
        gateway = await RunningGateway.StartAsync(Broker.Port, Home.Path);
    }

    public async Task DisposeAsync()
    {
        if (gateway is not null)
            await gateway.DisposeAsync();
        Broker.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Home.Dispose();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/results/boot-1-00000001")]
    public async Task AddressOfThePage_IsThePage(string path)
    {
        using var response = await GetAsync(path);

        response.Content.Headers.ContentType?.MediaType.ShouldBe("text/html");
        (await response.Content.ReadAsStringAsync()).ShouldContain("<title>page</title>");
    }

    [Fact]
    public async Task FileThatIsThere_IsServedForLong()
    {
        using var response = await GetAsync("/assets/main-1a2b.js");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl?.ToString().ShouldContain("immutable");
    }

    [Fact]
    public async Task FileThatIsNotThere_IsNotThePage() => (await GetAsync("/assets/gone.js")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private Task<HttpResponseMessage> GetAsync(string path) => (gateway ?? throw new InvalidOperationException("Not started.")).Client.GetAsync(path);
}
