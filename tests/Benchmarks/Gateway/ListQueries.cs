using System.Globalization;
using Benchmarks.Measuring;

namespace Benchmarks.Gateway;

/// <summary>Pages of 50 as the page asks for them, each time from another place in the time of the data set.</summary>
internal sealed class ListQueries(GatewayRun gateway, long rows)
{
    private const int Rounds = 60;
    private readonly Random random = new(1);

    public Comparison Measure() => Comparison.Measure(
        Rounds,
        List("newest", static _ => ""),
        List("from a time", static _ => "to={0}"),
        List("station", n => $"to={{0}}&station={Station(n)}"),
        List("verdict UNKNOWN", static _ => "to={0}&verdict=UNKNOWN"),
        List("station, NG", n => $"to={{0}}&verdict=NG&station={Station(n)}"),
        List("defect type", static n => $"to={{0}}&label={Label(n)}"),
        List("lot", n => $"lot={GeneratedResults.LotOf(n)}"),
        List("model", static _ => "to={0}&model=substrate-compare@1.1.0"),
        List("part", static n => $"partId={GeneratedResults.PartOf(n)}"),
        List("score", static _ => "to={0}&minScore=0.5&maxScore=0.51"),
        List("defect type, score, station", n => $"to={{0}}&label={Label(n)}&minScore=0.9&station={Station(n)}"),
        List("escapes", static _ => "to={0}&finding=escape"),
        List("NG, not reviewed", static _ => "to={0}&verdict=NG&reviewed=false"),
        List("UNKNOWN, model, station", n => $"to={{0}}&verdict=UNKNOWN&model=substrate-compare@1.2.0&station={Station(n)}"),
        List("lot, station, score", n => $"lot={GeneratedResults.LotOf(n)}&station={Station(n)}&minScore=0.9"),
        List("a combination that is not there", static _ => "to={0}&verdict=OK&label=open&maxScore=0.1"),
        new Contender("choices", () => gateway.Get("/api/v1/results/choices")),
        new Contender("count, two conditions", () => gateway.Get("/api/v1/results/count?verdict=NG&model=substrate-compare@1.0.0")));

    private Contender List(string name, Func<long, string> query) => new(name, () =>
    {
        var number = random.NextInt64(rows);
        var time = GeneratedResults.TimeOf(number).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        gateway.Get($"/api/v1/results?limit=50&{query(number).Replace("{0}", time, StringComparison.Ordinal)}");
    });

    private static string Station(long number) => GeneratedResults.StationOf(number);

    private static string Label(long number) => GeneratedResults.Labels[number % GeneratedResults.Labels.Length];
}
