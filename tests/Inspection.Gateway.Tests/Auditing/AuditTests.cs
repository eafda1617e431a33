using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.Auditing;

public abstract class AuditTests : ClosedGatewayTest
{
    private AuditTests(PostgresServer? server)
        : base(server)
    {
    }

    public sealed class OnSqlite() : AuditTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : AuditTests(server);

    [Fact]
    public async Task Audit_SaysWhoDidWhatWithoutSecrets()
    {
        using var administrator = await SetUpAsync();
        using var kim = await JoinAsync(administrator, "kim", "trainee");
        await SignInAsync(Browser(), "kim", "wrong password");

        var text = await administrator.GetStringAsync("/api/v1/audit");

        var items = JsonSerializer.Deserialize<JsonElement>(text).GetProperty("items").EnumerateArray()
            .Select(item => (item.GetProperty("actor").GetString(), item.GetProperty("action").GetString(), item.GetProperty("subject").GetString()));
        items.ShouldBe([("kim", "sign-in-refused", "kim"), ("kim", "sign-in", "kim"), ("admin", "person-added", "kim"), ("admin", "setup", "admin")]);
        text.ShouldNotContain(Password);
        text.ShouldNotContain("wrong password");
    }

    [Fact]
    public async Task Audit_Review_SaysWhoSaidWhatOfWhichResult()
    {
        using var administrator = await SetUpAsync();
        using var kim = await JoinAsync(administrator, "kim", "trainee");
        var part = Sample.Result(1, Verdict.Ng, labels: "open");
        Add(part);

        (await kim.PostAsJsonAsync($"/api/v1/results/{part.ResultId}/reviews", new { verdict = "NG", label = "short" })).EnsureSuccessStatusCode();

        var line = (await administrator.GetFromJsonAsync<JsonElement>("/api/v1/audit?action=result-reviewed")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (line.GetProperty("actor").GetString(), line.GetProperty("role").GetString(), line.GetProperty("subject").GetString()).ShouldBe(("kim", "trainee", part.ResultId));
        line.GetProperty("details").GetRawText().ShouldBe("{\"verdict\":\"NG\",\"label\":\"short\"}", StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public async Task Audit_PageByPage_ShowsEachLineOnce()
    {
        using var administrator = await SetUpAsync();
        foreach (var number in Enumerable.Range(0, 7))
            (await administrator.PostAsJsonAsync("/api/v1/access-keys", new { name = $"key {number}" })).EnsureSuccessStatusCode();
        List<string?> seen = [];
        string? cursor = null;
        do
        {
            var page = await administrator.GetFromJsonAsync<JsonElement>($"/api/v1/audit?limit=3&action=key-made{(cursor is null ? "" : $"&cursor={cursor}")}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("subject").GetString()));
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        seen.ShouldBe(Enumerable.Range(0, 7).Reverse().Select(number => (string?)$"key {number}"));
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=501")]
    [InlineData("?cursor=nonsense")]
    [InlineData("?actor=a%00b")]
    [InlineData("?from=yesterday")]
    public async Task Audit_MalformedQuery_IsAProblem(string query)
    {
        using var administrator = await SetUpAsync();

        (await administrator.GetAsync($"/api/v1/audit{query}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
