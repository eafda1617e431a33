using System.Net.Http.Json;
using TestKit;

namespace Inspection.Gateway.Tests.Harness;

/// <summary>A gateway that people sign in to, with its first administrator where a test asks for it.</summary>
public abstract class ClosedGatewayTest(PostgresServer? server = null) : GatewayTest(server)
{
    private protected const string Administrator = "admin";
    private protected const string Password = "correct horse";

    private protected override bool IsOpen => false;

    /// <summary>A browser of its own: own cookies, no redirects.</summary>
    private protected HttpClient Browser() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Gateway.Address };

    private protected async Task<HttpClient> SetUpAsync()
    {
        var browser = Browser();
        (await browser.PostAsJsonAsync("/api/v1/setup", new { name = Administrator, password = Password })).EnsureSuccessStatusCode();
        return browser;
    }

    /// <summary>Adds a person and signs it in.</summary>
    private protected async Task<HttpClient> JoinAsync(HttpClient administrator, string name, string role)
    {
        (await administrator.PostAsJsonAsync("/api/v1/people", new { name, role, password = Password })).EnsureSuccessStatusCode();
        var browser = Browser();
        (await SignInAsync(browser, name, Password)).EnsureSuccessStatusCode();
        return browser;
    }

    private protected static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string name, string password) =>
        browser.PostAsJsonAsync("/api/v1/session", new { name, password });
}
