using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.People;

public abstract class RoleTests : ClosedGatewayTest
{
    private RoleTests(PostgresServer? server)
        : base(server)
    {
    }

    public sealed class OnSqlite() : RoleTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : RoleTests(server);

    [Fact]
    public async Task Trainee_LooksButNeitherOrdersNorManages()
    {
        using var administrator = await SetUpAsync();
        using var trainee = await JoinAsync(administrator, "kim", "trainee");

        (await trainee.GetAsync("/api/v1/models")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await OrderAsync(trainee)).ShouldBe(HttpStatusCode.Forbidden);
        (await trainee.PostAsJsonAsync("/api/v1/stations/lab/line-1/station-1/bench", new { press = "stop" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await trainee.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await trainee.GetAsync("/api/v1/audit")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Instructor_OrdersButDoesNotManagePeople()
    {
        using var administrator = await SetUpAsync();
        using var instructor = await JoinAsync(administrator, "lee", "instructor");

        (await OrderAsync(instructor)).ShouldBe(HttpStatusCode.NotFound, "past the gate, there is no such package");
        (await instructor.GetAsync("/api/v1/audit")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await instructor.PostAsJsonAsync("/api/v1/people", new { name = "x", role = "administrator", password = Password })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await instructor.PostAsJsonAsync("/api/v1/access-keys", new { name = "x" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Role_Changed_EndsTheSession()
    {
        using var administrator = await SetUpAsync();
        using var lee = await JoinAsync(administrator, "lee", "instructor");

        (await administrator.PutAsJsonAsync("/api/v1/people/lee", new { role = "trainee" })).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await lee.GetAsync("/api/v1/models")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Person_Removed_IsOut()
    {
        using var administrator = await SetUpAsync();
        using var kim = await JoinAsync(administrator, "kim", "trainee");

        (await administrator.DeleteAsync("/api/v1/people/kim")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await kim.GetAsync("/api/v1/models")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await administrator.DeleteAsync("/api/v1/people/kim")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task LastAdministrator_CanNeitherGoNorStepDown()
    {
        using var administrator = await SetUpAsync();

        (await administrator.DeleteAsync($"/api/v1/people/{Administrator}")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await administrator.PutAsJsonAsync($"/api/v1/people/{Administrator}", new { role = "trainee" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Person_NameTaken_IsAConflict()
    {
        using var administrator = await SetUpAsync();

        (await administrator.PostAsJsonAsync("/api/v1/people", new { name = "ADMIN", role = "trainee", password = Password })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task HallScreen_WithItsLink_SeesAndDoesNothing()
    {
        using var administrator = await SetUpAsync();
        var made = await (await administrator.PostAsJsonAsync("/api/v1/access-keys", new { name = "Hall 2" })).Content.ReadFromJsonAsync<JsonElement>();
        using var screen = Browser();

        using var came = await screen.GetAsync(made.GetProperty("link").GetString());

        came.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await screen.GetAsync("/api/v1/stations")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await screen.PostAsJsonAsync("/api/v1/session/password", new { current = "x", @new = "long enough" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await OrderAsync(screen)).ShouldBe(HttpStatusCode.Forbidden);
        (await administrator.DeleteAsync($"/api/v1/access-keys/{made.GetProperty("key").GetProperty("id").GetString()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await screen.GetAsync("/api/v1/stations")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Browser().GetAsync(made.GetProperty("link").GetString())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/api/v1/results/choices")]
    [InlineData("/api/v1/results/export/table")]
    [InlineData("/api/v1/quality/summary")]
    [InlineData("/api/v1/quality/report")]
    [InlineData("/api/v1/products")]
    [InlineData("/api/v1/deployments")]
    public async Task HallScreen_Reads(string path)
    {
        using var administrator = await SetUpAsync();
        using var screen = await ComeWithKeyAsync(administrator, "hall");

        (await screen.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Review_IsByWhoeverSignedIn()
    {
        var part = Sample.Result(1, Verdict.Ng, labels: "open");
        Add(part);
        using var administrator = await SetUpAsync();
        using var screen = await ComeWithKeyAsync(administrator, "hall");
        using var trainee = await JoinAsync(administrator, "kim", "trainee");
        var path = $"/api/v1/results/{part.ResultId}/reviews";

        (await screen.PostAsJsonAsync(path, new { verdict = "OK", reviewer = "lee" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var made = await trainee.PostAsJsonAsync(path, new { verdict = "OK", reviewer = "lee" });

        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await screen.GetFromJsonAsync<JsonElement>(path)).EnumerateArray().ShouldHaveSingleItem().GetProperty("reviewer").GetString().ShouldBe("kim");
    }

    [Fact]
    public async Task Key_AsBearer_LetsAProgramIn()
    {
        using var administrator = await SetUpAsync();
        using var program = await ComeWithKeyAsync(administrator, "trainee");

        (await program.GetAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.GetAsync("/api/v1/people")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "guessed");
        (await program.GetAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("administrator")]
    [InlineData("king")]
    public async Task Key_OfARoleThatNoKeyHas_IsRefused(string role)
    {
        using var administrator = await SetUpAsync();

        (await administrator.PostAsJsonAsync("/api/v1/access-keys", new { name = "x", role })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Secrets_AreInNoAnswer()
    {
        using var administrator = await SetUpAsync();
        await administrator.PostAsJsonAsync("/api/v1/access-keys", new { name = "Hall 2" });

        var people = await administrator.GetStringAsync("/api/v1/people");
        var keys = await administrator.GetStringAsync("/api/v1/access-keys");

        people.ShouldNotContain("hash", Case.Insensitive);
        people.ShouldNotContain("stamp", Case.Insensitive);
        keys.ShouldNotContain("token", Case.Insensitive);
    }

    private async Task<HttpClient> ComeWithKeyAsync(HttpClient administrator, string role)
    {
        var made = await (await administrator.PostAsJsonAsync("/api/v1/access-keys", new { name = "key", role })).Content.ReadFromJsonAsync<JsonElement>();
        var program = Browser();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.GetProperty("token").GetString());
        return program;
    }

    private static async Task<HttpStatusCode> OrderAsync(HttpClient client) =>
        (await client.PutAsJsonAsync("/api/v1/stations/lab/line-1/station-1/desired", new { sha256 = new string('a', 64) })).StatusCode;
}
