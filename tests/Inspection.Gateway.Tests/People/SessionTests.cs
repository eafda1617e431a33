using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.People;

public abstract class SessionTests : ClosedGatewayTest
{
    private SessionTests(PostgresServer? server)
        : base(server)
    {
    }

    public sealed class OnSqlite() : SessionTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : SessionTests(server);

    [Theory]
    [InlineData("/api/v1/stations")]
    [InlineData("/api/v1/results")]
    [InlineData("/api/v1/statistics")]
    [InlineData("/api/v1/models")]
    [InlineData("/api/v1/people")]
    [InlineData("/api/v1/audit")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/API/V1/stations")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/metrics")]
    public async Task AnyAddress_WithoutSession_IsClosed(string path)
    {
        using var response = await Gateway.Client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("message").GetProperty("ko").GetString().ShouldBe("먼저 로그인하세요.");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/healthz")]
    [InlineData("/api/v1/session")]
    public async Task PageAndHealth_WithoutSession_AreOpen(string path) =>
        (await Gateway.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task LiveSocket_WithoutSession_IsClosed()
    {
        var refused = await Should.ThrowAsync<WebSocketException>(() => LiveViewer.ConnectAsync(Gateway.Address, ""));

        refused.Message.ShouldContain("401");
    }

    [Fact]
    public async Task LiveSocket_KeyTakenAway_Ends()
    {
        using var administrator = await SetUpAsync();
        var made = await (await administrator.PostAsJsonAsync("/api/v1/access-keys", new { name = "Hall 2" })).Content.ReadFromJsonAsync<JsonElement>();
        using var viewer = await LiveViewer.ConnectAsync(Gateway.Address, "/wall", token: made.GetProperty("token").GetString());
        await viewer.TextAsync();

        (await administrator.DeleteAsync($"/api/v1/access-keys/{made.GetProperty("key").GetProperty("id").GetString()}")).EnsureSuccessStatusCode();

        await viewer.WaitClosedAsync();
        viewer.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task LiveSocket_OfAPersonSignedIn_OutlivesTheChecks()
    {
        using var browser = Browser();
        using var signedIn = await browser.PostAsJsonAsync("/api/v1/setup", new { name = Administrator, password = Password });
        using var viewer = await LiveViewer.ConnectAsync(Gateway.Address, "/wall", cookie: signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);

        // The wall says something every few seconds; so many of them last longer than the time between two checks.
        for (var text = 0; text < 4; text++)
            await viewer.TextAsync();

        viewer.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Session_Empty_AsksForSetup()
    {
        var session = await Gateway.JsonAsync("/api/v1/session");

        session.GetProperty("state").GetString().ShouldBe("setup");
        session.GetProperty("setupNeedsCode").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task SetUp_Once_MakesTheAdministratorAndSignsIn()
    {
        using var browser = await SetUpAsync();

        var session = await browser.GetFromJsonAsync<JsonElement>("/api/v1/session");
        session.GetProperty("state").GetString().ShouldBe("signed-in");
        session.GetProperty("role").GetString().ShouldBe("administrator");
        (await browser.GetAsync("/api/v1/stations")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Gateway.Client.PostAsJsonAsync("/api/v1/setup", new { name = "second", password = Password })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        File.Exists(Path.Combine(Home, "gateway", "setup-code")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("admin", "short")]
    [InlineData("admin", "")]
    [InlineData("long.enough", "Long.Enough")]
    [InlineData("no spaces", "correct horse")]
    [InlineData("", "correct horse")]
    public async Task SetUp_PoorNameOrPassword_IsRefusedInWords(string name, string password)
    {
        using var response = await Gateway.Client.PostAsJsonAsync("/api/v1/setup", new { name, password });

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("message").GetProperty("en").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task SignIn_Cookie_IsKeptFromScriptsAndOtherSites()
    {
        using var setUp = await SetUpAsync();

        using var response = await SignInAsync(Browser(), "Admin", Password);

        var cookie = response.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LockTheRightOneOut()
    {
        using var administrator = await SetUpAsync();
        using var kim = await JoinAsync(administrator, "kim", "trainee");
        for (var attempt = 1; attempt < 5; attempt++)
            (await SignInAsync(Browser(), "kim", "wrong")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        using var fifth = await SignInAsync(Browser(), "kim", "wrong");
        using var right = await SignInAsync(Browser(), "kim", Password);

        fifth.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        right.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        right.Headers.RetryAfter?.Delta.ShouldNotBeNull().TotalSeconds.ShouldBeInRange(1, 300);
        (await right.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("lockedUntil").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UtcNow);
        (await kim.GetAsync("/api/v1/stations")).StatusCode.ShouldBe(HttpStatusCode.OK, "who is in stays in");
        (await administrator.PutAsJsonAsync("/api/v1/people/kim/password", new { password = "another one" })).EnsureSuccessStatusCode();
        (await SignInAsync(Browser(), "kim", "another one")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignIn_UnknownName_IsRefusedLikeAWrongPassword()
    {
        using var administrator = await SetUpAsync();

        using var unknown = await SignInAsync(Browser(), "nobody", Password);
        using var wrong = await SignInAsync(Browser(), Administrator, "wrong");

        unknown.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var (first, second) = (await unknown.Content.ReadFromJsonAsync<JsonElement>(), await wrong.Content.ReadFromJsonAsync<JsonElement>());
        first.GetProperty("detail").GetString().ShouldBe(second.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        using var browser = await SetUpAsync();

        (await browser.DeleteAsync("/api/v1/session")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await browser.GetAsync("/api/v1/stations")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task ChangePassword_EndsOtherSessionsAndKeepsThisOne()
    {
        using var browser = await SetUpAsync();
        using var other = Browser();
        await SignInAsync(other, Administrator, Password);

        using var wrong = await browser.PostAsJsonAsync("/api/v1/session/password", new { current = "wrong", @new = "another one" });
        using var changed = await browser.PostAsJsonAsync("/api/v1/session/password", new { current = Password, @new = "another one" });

        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        changed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.GetAsync("/api/v1/stations")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync("/api/v1/stations")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Session_AfterARestart_StillHolds()
    {
        using var browser = Browser();
        var port = Gateway.Address.Port;
        using var signedIn = await browser.PostAsJsonAsync("/api/v1/setup", new { name = Administrator, password = Password });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        await StopGatewayAsync();
        await StartGatewayAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/stations") { Headers = { { "Cookie", cookie } } };

        (await Gateway.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK, $"first on port {port}");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Write_FromAPageOfAnotherSite_IsNotCarriedOut(string header, string value)
    {
        using var browser = await SetUpAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/people")
        {
            Content = JsonContent.Create(new { name = "mallory", role = "administrator", password = Password }),
            Headers = { { header, value } },
        };

        (await browser.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await browser.GetFromJsonAsync<JsonElement>("/api/v1/people")).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Write_FromTheOwnPage_IsCarriedOut()
    {
        using var browser = await SetUpAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/people")
        {
            Content = JsonContent.Create(new { name = "kim", role = "trainee", password = Password }),
            Headers = { { "Origin", Gateway.Address.GetLeftPart(UriPartial.Authority) } },
        };

        (await browser.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }
}
