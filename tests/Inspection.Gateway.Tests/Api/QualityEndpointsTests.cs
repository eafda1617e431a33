using System.Net;
using System.Text.RegularExpressions;
using Inspection.Contracts;
using Inspection.Gateway.Tests.Harness;

namespace Inspection.Gateway.Tests.Api;

public sealed partial class QualityEndpointsTests : GatewayTest
{
    [Fact]
    public async Task Chart_ByLot_CarriesLimitsAndBrokenRules()
    {
        for (var sequence = 1; sequence <= 120; sequence++)
            Add(Part(sequence, sequence > 100 ? Verdict.Ng : Verdict.Ok, $"L{(sequence - 1) / 20}"));

        var chart = await Gateway.JsonAsync("/api/v1/quality/p-chart");

        var points = chart.GetProperty("points").EnumerateArray().ToArray();
        points.Select(point => point.GetProperty("name").GetString()).ShouldBe(["L0", "L1", "L2", "L3", "L4", "L5"]);
        points[5].GetProperty("broken").EnumerateArray().First().GetString().ShouldBe("western-electric-1");
        chart.GetProperty("centre").GetDouble().ShouldBe(20.0 / 120);
    }

    [Fact]
    public async Task Chart_NothingToChart_IsAProblem() =>
        (await ProblemAsync(Gateway.Client.GetAsync("/api/v1/quality/p-chart"), HttpStatusCode.NotFound)).ShouldContain("no parts");

    [Theory]
    [InlineData("p-chart?by=year", "by is year")]
    [InlineData("p-chart?standard=2", "standard is 2")]
    [InlineData("p-chart?rules=none", "rules is none")]
    [InlineData("trend?by=day&utcOffsetMinutes=5000", "utcOffsetMinutes is 5000")]
    [InlineData("summary?station=x", "site/line/station")]
    [InlineData("thresholds", "class")]
    [InlineData("thresholds?class=open&step=0", "step is 0")]
    [InlineData("thresholds?class=open&escapeCost=-1", "escapeCost is -1")]
    [InlineData("report?lang=fr", "lang is fr")]
    public async Task WrongParameter_IsToldInWords(string query, string words) =>
        (await ProblemAsync(Gateway.Client.GetAsync($"/api/v1/quality/{query}"), HttpStatusCode.BadRequest)).ShouldContain(words);

    [Fact]
    public async Task Thresholds_KnownParts_GiveCosts()
    {
        Add(Sample.Result(1, Verdict.Ng, truth: Sample.Truth(1, 1, 0), labels: "open"));
        Add(Sample.Result(2, truth: Sample.Truth(0, 0, 0)));

        var curve = await Gateway.JsonAsync("/api/v1/quality/thresholds?class=open&step=0.05&escapeCost=7");

        curve.GetProperty("lowestKnown").GetDouble().ShouldBe(0.9);
        curve.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("cost").GetDouble()).ShouldBe([0, 7, 7]);
    }

    [Theory]
    [InlineData("en", "First-pass yield", "beyond 3σ")]
    [InlineData("ko", "초도 양품률", "3σ 초과")]
    public async Task Report_InEitherLanguage_StandsAlone(string language, string heading, string rule)
    {
        for (var sequence = 1; sequence <= 40; sequence++)
            Add(Part(sequence, sequence > 30 ? Verdict.Ng : Verdict.Ok, "<b>Lot</b>") with { CapturedAt = Sample.Start.AddHours(sequence / 10) });

        var page = await Gateway.Client.GetStringAsync(
            $"/api/v1/quality/report?lang={language}&from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z&utcOffsetMinutes=540");

        page.ShouldStartWith($"<!doctype html>\n<html lang=\"{language}\">");
        page.ShouldContain(heading);
        page.ShouldContain(rule);
        page.ShouldContain("75.00 %");
        page.ShouldContain("2026-03-01 09:00 +09:00");
        page.ShouldContain("&lt;b&gt;Lot&lt;/b&gt;");
        page.ShouldContain("<svg ");
        OutsideAddress().IsMatch(page).ShouldBeFalse();
    }

    [Theory]
    [InlineData("en", "Nobody has reviewed")]
    [InlineData("ko", "검토된 부품이 없고")]
    public async Task Report_OfNothing_SaysSo(string language, string words) =>
        (await Gateway.Client.GetStringAsync($"/api/v1/quality/report?lang={language}")).ShouldContain(words);

    private static ResultMessage Part(long sequence, Verdict verdict, string lot) =>
        Sample.Result(sequence, verdict, labels: verdict == Verdict.Ng ? ["open"] : []) with { Lot = lot };

    [GeneratedRegex(@"https?:|src=|<script|@import|url\(")]
    private static partial Regex OutsideAddress();
}
