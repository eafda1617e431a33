using System.Net;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;

namespace Inspection.Gateway.Tests.Api;

public sealed class ResultEndpointsTests : GatewayTest
{
    [Fact]
    public async Task Page_WhileNewResultsArrive_ShowsEachOldOneOnce()
    {
        for (var sequence = 1; sequence <= 100; sequence++)
            Add(Sample.Result(sequence));
        List<long> seen = [];
        var next = 101;

        var page = await Gateway.JsonAsync("/api/v1/results?limit=7");
        while (true)
        {
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("sequence").GetInt64()));
            if (page.GetProperty("nextCursor").GetString() is not { } cursor)
                break;
            Add(Sample.Result(next++));
            page = await Gateway.JsonAsync($"/api/v1/results?limit=7&cursor={cursor}");
        }

        seen.ShouldBe(Enumerable.Range(1, 100).Select(sequence => (long)sequence).Reverse());
    }

    [Fact]
    public async Task Page_AsManyAsAskedFor_HasNoNext()
    {
        Add(Sample.Result(1));
        Add(Sample.Result(2));

        (await Gateway.JsonAsync("/api/v1/results?limit=2")).GetProperty("nextCursor").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Page_NoLimit_HoldsFifty()
    {
        for (var sequence = 1; sequence <= 60; sequence++)
            Add(Sample.Result(sequence));

        (await Gateway.JsonAsync("/api/v1/results")).GetProperty("items").GetArrayLength().ShouldBe(50);
    }

    [Theory]
    [InlineData("limit=0", "limit is 0; 1 to 500 is possible.")]
    [InlineData("limit=501", "limit is 501")]
    [InlineData("limit=many", "limit is many")]
    [InlineData("cursor=x", "nextCursor")]
    [InlineData("cursor=AAAA", "nextCursor")]
    [InlineData("verdict=MAYBE", "verdict is MAYBE")]
    [InlineData("verdict=7", "verdict is 7")]
    [InlineData("from=yesterday", "from is yesterday")]
    [InlineData("from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z", "is not before")]
    [InlineData("station=lab", "site/line/station")]
    [InlineData("minScore=2", "minScore is 2")]
    [InlineData("maxScore=NaN", "maxScore is NaN")]
    [InlineData("minScore=0.9&maxScore=0.1", "above maxScore")]
    [InlineData("finding=lie", "finding is lie")]
    [InlineData("lot=", "lot has 0 characters")]
    [InlineData("partId=a%00b", "partId")]
    public async Task Page_WrongParameter_IsToldInWords(string query, string words) =>
        (await ProblemAsync(Gateway.Client.GetAsync($"/api/v1/results?{query}"), HttpStatusCode.BadRequest)).ShouldContain(words);

    [Fact]
    public async Task Page_FilteredByVerdict_SpeaksTheWordsOfTheContract()
    {
        Add(Sample.Result(1));
        Add(Sample.Result(2, Verdict.Unknown, reason: VerdictReason.NotRegistered));

        var item = (await Gateway.JsonAsync("/api/v1/results?verdict=UNKNOWN")).GetProperty("items").EnumerateArray().Single();

        item.GetProperty("verdict").GetString().ShouldBe("UNKNOWN");
        item.GetProperty("reason").GetString().ShouldBe("not-registered");
        item.GetProperty("evidenceUrl").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("/api/v1/results/nothing")]
    [InlineData("/api/v1/results/nothing/evidence")]
    [InlineData("/api/v1/results/..%2F..%2Fresults.db/evidence")]
    [InlineData("/api/v1/results/%2e%2e%2f%2e%2e%2fgateway.lock/evidence")]
    [InlineData("/api/v1/no-such-thing")]
    public async Task Get_WhatIsNotThere_IsAProblem(string path)
    {
        using var response = await Gateway.Client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }
}
