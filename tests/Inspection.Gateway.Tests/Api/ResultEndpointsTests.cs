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
    [InlineData("limit=0")]
    [InlineData("limit=501")]
    [InlineData("limit=many")]
    [InlineData("cursor=x")]
    [InlineData("cursor=AAAA")]
    [InlineData("verdict=MAYBE")]
    [InlineData("verdict=7")]
    [InlineData("from=yesterday")]
    public async Task Page_WrongParameter_IsAProblem(string query)
    {
        using var response = await Gateway.Client.GetAsync($"/api/v1/results?{query}");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }

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

    private void Add(ResultMessage result) => Gateway.Get<ResultWriter>().Add(Sample.Station, result, Sample.Start);
}
