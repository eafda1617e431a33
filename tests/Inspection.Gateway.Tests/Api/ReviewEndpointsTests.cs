using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;

namespace Inspection.Gateway.Tests.Api;

public sealed class ReviewEndpointsTests : GatewayTest
{
    private static readonly ResultMessage Part = Sample.Result(1, Verdict.Ng, labels: "open");

    private static string Path => $"/api/v1/results/{Part.ResultId}/reviews";

    [Fact]
    public async Task Post_Corrections_AreAHistoryBesideTheVerdict()
    {
        Add(Part);
        (await Gateway.Client.PostAsJsonAsync(Path, new { verdict = "OK", reviewer = "kim", comment = "먼지" })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Gateway.Client.PostAsJsonAsync(Path, new { verdict = "NG", label = "short", reviewer = "lee" })).StatusCode.ShouldBe(HttpStatusCode.Created);

        var result = await Gateway.JsonAsync($"/api/v1/results/{Part.ResultId}");
        var reviews = (await Gateway.JsonAsync(Path)).EnumerateArray().ToArray();

        result.GetProperty("verdict").GetString().ShouldBe("NG");
        result.GetProperty("reviewedVerdict").GetString().ShouldBe("NG");
        result.GetProperty("reviewedLabel").GetString().ShouldBe("short");
        reviews.Select(review => review.GetProperty("reviewer").GetString()).ShouldBe(["lee", "kim"]);
        reviews[1].GetProperty("comment").GetString().ShouldBe("먼지");
    }

    [Theory]
    [InlineData("""{"verdict":"UNKNOWN","reviewer":"kim"}""", "a person says OK or NG")]
    [InlineData("""{"verdict":"OK","label":"open","reviewer":"kim"}""", "no defect type")]
    [InlineData("""{"verdict":"OK"}""", "reviewer is missing")]
    [InlineData("""{"verdict":"OK","reviewer":"  "}""", "reviewer is missing")]
    [InlineData("""{"verdict":"NG","label":"","reviewer":"kim"}""", "label")]
    [InlineData("""{"verdict":"FINE","reviewer":"kim"}""", "not what is needed")]
    [InlineData("""{"verdict":""", "not what is needed")]
    public async Task Post_WrongReview_IsToldInWordsAndStoresNothing(string body, string words)
    {
        Add(Part);

        var detail = await ProblemAsync(Gateway.Client.PostAsync(Path, new StringContent(body, Encoding.UTF8, "application/json")), HttpStatusCode.BadRequest);

        detail.ShouldContain(words);
        (await Gateway.JsonAsync(Path)).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task UnknownResult_IsAProblem()
    {
        (await ProblemAsync(Gateway.Client.PostAsJsonAsync(Path, new { verdict = "OK", reviewer = "kim" }), HttpStatusCode.NotFound)).ShouldContain(Part.ResultId);
        (await ProblemAsync(Gateway.Client.GetAsync(Path), HttpStatusCode.NotFound)).ShouldContain(Part.ResultId);
    }

    [Fact]
    public async Task Post_DatabaseLockedBySomebody_IsToldInWords()
    {
        Add(Part);
        using var stranger = Gateway.Get<Database>().Open();
        stranger.Execute("BEGIN IMMEDIATE");

        var detail = await ProblemAsync(Gateway.Client.PostAsJsonAsync(Path, new { verdict = "OK", reviewer = "kim" }), HttpStatusCode.ServiceUnavailable);

        detail.ShouldContain("database");
        stranger.Execute("ROLLBACK TRANSACTION");
        (await Gateway.JsonAsync(Path)).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Choices_AndCount_SpeakOfWhatIsThere()
    {
        Add(Part with { Lot = "L1" });

        (await Gateway.JsonAsync("/api/v1/results/choices")).GetProperty("lots").EnumerateArray().Single().GetString().ShouldBe("L1");
        JsonSerializer.Serialize(await Gateway.JsonAsync("/api/v1/results/count?verdict=NG")).ShouldBe("""{"count":1,"isExact":true}""");
    }
}
