using System.Diagnostics;
using System.Globalization;
using Benchmarks.Measuring;
using TestKit.Stations;

namespace Benchmarks.Gateway;

/// <summary>Everything that the page asks of results, by HTTP: lists of 50, counts, charts. Most are asked each time from another place in the time of the data set.</summary>
internal sealed class ListQueries(GatewayProgram gateway, long rows)
{
    private const int Rounds = 40;
    private const string Korea = "utcOffsetMinutes=540";
    private readonly Random random = new(1);

    /// <summary>Pages of the history, and what stands beside them.</summary>
    public Comparison Lists() => Measure(
    [
        List("newest", static _ => ""),
        List("from a time", static n => To(n)),
        List("the oldest", static _ => To(1000)),
        List("station", static n => $"{To(n)}&station={Station(n)}"),
        List("verdict UNKNOWN", static n => $"{To(n)}&verdict=UNKNOWN"),
        List("station, NG", static n => $"{To(n)}&verdict=NG&station={Station(n)}"),
        List("defect type", static n => $"{To(n)}&label={Label(n)}"),
        List("lot", static n => $"lot={GeneratedResults.LotOf(n)}"),
        List("model", static n => $"{To(n)}&model=substrate-compare@1.1.0"),
        List("product", static n => $"{To(n)}&product={GeneratedResults.ProductOf(n)}"),
        List("product, NG", static n => $"{To(n)}&verdict=NG&product={GeneratedResults.ProductOf(n)}"),
        List("part", static n => $"partId={GeneratedResults.PartOf(n)}"),
        List("score", static n => $"{To(n)}&minScore=0.5&maxScore=0.51"),
        List("reviewed", static n => $"{To(n)}&reviewed=true"),
        List("defect type, score, station", static n => $"{To(n)}&label={Label(n)}&minScore=0.9&station={Station(n)}"),
        List("escapes", static n => $"{To(n)}&finding=escape"),
        List("NG, not reviewed", static n => $"{To(n)}&verdict=NG&reviewed=false"),
        List("UNKNOWN, model, station", static n => $"{To(n)}&verdict=UNKNOWN&model=substrate-compare@1.2.0&station={Station(n)}"),
        List("lot, station, score", static n => $"lot={GeneratedResults.LotOf(n)}&station={Station(n)}&minScore=0.9"),
        List("a combination that is not there", static n => $"{To(n)}&verdict=OK&label=open&maxScore=0.1"),
        One("one result", n => $"results/{GeneratedResults.Make(n, rows).Message.ResultId}"),
        One("first 500 lines of an export", static n => $"results?limit=500&{To(n)}"),
        One("choices", static _ => "results/choices"),
        One("count, everything", static _ => "results/count"),
        One("pictures of an export, NG of a station", static n => $"results/export/pictures/count?verdict=NG&station={Station(n)}"),
        One("count, two conditions", static _ => "results/count?verdict=NG&model=substrate-compare@1.0.0"),
        One("stations", static _ => "stations"),
        One("models", static _ => "models"),
        One("deployments", static _ => "deployments"),
        One("products", static _ => "products"),
        One("audit log", static _ => "audit?limit=50"),
    ]);

    /// <summary>Charts over everything, and over what people narrow them to.</summary>
    public Comparison Charts() => Measure(
    [
        One("summary, everything", static _ => "quality/summary"),
        One("summary, an odd week", static n => $"quality/summary?{Week(n)}"),
        One("summary, station", static n => $"quality/summary?station={Station(n)}"),
        One("summary, model", static _ => "quality/summary?model=substrate-compare@1.1.0"),
        One("summary, product", static n => $"quality/summary?product={GeneratedResults.ProductOf(n)}"),
        One("Pareto, product", static n => $"quality/pareto?product={GeneratedResults.ProductOf(n)}"),
        One("trend by day, product", static n => $"quality/trend?by=day&{Korea}&product={GeneratedResults.ProductOf(n)}"),
        One("thresholds, product", static n => $"quality/thresholds?class={Label(n)}&product={GeneratedResults.ProductOf(n)}"),
        One("summary, lot", static n => $"quality/summary?lot={GeneratedResults.LotOf(n)}"),
        One("summary, defect type", static n => $"quality/summary?label={Label(n)}"),
        One("summary, score", static _ => "quality/summary?minScore=0.5&maxScore=0.6"),
        One("summary, escapes", static _ => "quality/summary?finding=escape"),
        One("summary, not reviewed", static _ => "quality/summary?reviewed=false"),
        One("Pareto, everything", static _ => "quality/pareto"),
        One("Pareto, an odd week", static n => $"quality/pareto?{Week(n)}"),
        One("Pareto, station", static n => $"quality/pareto?station={Station(n)}"),
        One("Pareto, reviewed", static _ => "quality/pareto?reviewed=true"),
        One("trend by lot", static _ => "quality/trend?by=lot"),
        One("trend by hour", static _ => $"quality/trend?by=hour&{Korea}"),
        One("trend by day, station", static n => $"quality/trend?by=day&{Korea}&station={Station(n)}"),
        One("trend by day, defect type", static n => $"quality/trend?by=day&{Korea}&label={Label(n)}"),
        One("p-chart by hour", static _ => $"quality/p-chart?by=hour&{Korea}"),
        One("p-chart by shift, known parts", static _ => $"quality/p-chart?by=shift&counting=actual&{Korea}"),
        One("thresholds, everything", static n => $"quality/thresholds?class={Label(n)}"),
        One("thresholds, station", static n => $"quality/thresholds?class={Label(n)}&station={Station(n)}"),
        One("report, everything", static _ => $"quality/report?{Korea}"),
        One("report, an odd week", static n => $"quality/report?{Korea}&{Week(n)}"),
        One("statistics, everything", static _ => "statistics"),
        One("statistics, one run of a station", n => $"statistics?bootId={GeneratedResults.Make(n, rows).Message.BootId}"),
    ]);

    /// <summary>Each once before any is repeated: what somebody waits who opens the page after the gateway has started.</summary>
    private static Comparison Measure(IReadOnlyList<Contender> contenders)
    {
        var first = contenders.Select(static contender =>
        {
            var begin = Stopwatch.GetTimestamp();
            contender.Once();
            return Math.Round(Stopwatch.GetElapsedTime(begin).TotalMilliseconds, 3);
        }).ToArray();
        return Comparison.Of([.. Comparison.Measure(Rounds, contenders).Figures.Zip(first, static (figures, time) =>
            figures with { Further = new Dictionary<string, object> { ["first_ms"] = time } })]);
    }

    private Contender List(string name, Func<long, string> query) => One(name, number => $"results?limit=50&{query(number)}");

    private Contender One(string name, Func<long, string> path) => new(name, () => gateway.Get($"api/v1/{path(random.NextInt64(rows))}"));

    private static string To(long number) => $"to={Time(number)}";

    /// <summary>A hundredth of a second more than seven days: no border of an hour or a day is met.</summary>
    private static string Week(long number) => $"from={Time(number)}&to={GeneratedResults.TimeOf(number).AddDays(7).AddMilliseconds(10):yyyy-MM-ddTHH:mm:ss.fffZ}";

    private static string Time(long number) => GeneratedResults.TimeOf(number).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static string Station(long number) => GeneratedResults.StationOf(number);

    private static string Label(long number) => GeneratedResults.Labels[number % GeneratedResults.Labels.Length];
}
