using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;

namespace Inspection.Gateway.Tests.Storage.Counts;

/// <summary>Results of three stations over nine days as they may arrive: in any order, some twice, parts that come again, clocks that were never set.</summary>
internal sealed class RandomResults(int seed)
{
    private static readonly string[] labels = ["open", "short", "spur"];
    private static readonly StationAddress[] stations = [.. Enumerable.Range(1, 3).Select(static n => new StationAddress("lab", "line-1", $"station-{n}"))];
    private static readonly string[] products = ["board", "board r", "r2"];
    private readonly Random random = new(seed);

    public IReadOnlyList<PlainResult> Make(int count) => [.. Enumerable.Range(1, count).Select(Result)];

    public ResultFilter Filter()
    {
        var (one, other) = (Time(), Time());
        return new ResultFilter(
            Rarely(() => stations[random.Next(3)].ToString()), Sometimes(() => (Verdict)random.Next(3)), Rarely(() => Pick(labels)),
            Often(() => one < other ? one : other), Often(() => one < other ? other : one), Rarely(() => $"boot-{random.Next(3)}"), Rarely(() => $"m@1.{random.Next(2)}.0"),
            Rarely(() => $"lot-{random.Next(12)}"), random.Next(12) == 0 ? $"part-{random.Next(300)}" : null, Sometimes(() => 0.4), Sometimes(() => 0.8),
            Sometimes(() => random.Next(2) == 0), Sometimes(() => (Finding)random.Next(3)), Rarely(() => Pick(products)));
    }

    public string Label() => Pick(labels);

    private PlainResult Result(int sequence)
    {
        var verdict = random.Next(10) switch { < 6 => Verdict.Ok, < 9 => Verdict.Ng, _ => Verdict.Unknown };
        var detections = verdict == Verdict.Ok ? [] : Enumerable.Range(0, random.Next(4)).Select(_ => new DetectionMessage(Pick(labels), random.Next(3000, 10_000) / 1e4, [1, 2, 3, 4]));
        var time = random.Next(50) == 0 ? DateTimeOffset.UnixEpoch.AddSeconds(random.Next(-100, 100)) : Time();
        var boot = $"boot-{random.Next(3)}";
        return new PlainResult(stations[random.Next(3)], Sample.Result(
            sequence, verdict, boot, verdict == Verdict.Unknown ? Pick([VerdictReason.Overrun, VerdictReason.NoTemplate]) : null,
            random.Next(3) == 0 ? Sample.Truth(random.Next(3), 0, random.Next(2)) : null, random.Next(1, 1000)) with
        {
            CapturedAt = time, PartId = $"part-{random.Next(300)}", Lot = random.Next(8) == 0 ? null : $"lot-{random.Next(12)}",
            Model = new ModelIdentity("m", $"1.{random.Next(2)}.0", "ab"), Detections = [.. detections],
            // By a recipe of the gateway, or a station's own that is called so.
            Recipe = new RecipeIdentity(random.Next(2) == 0 ? $"{Pick(products)} r{random.Next(9, 12)}" : Pick(products), "ab"),
        });
    }

    private DateTimeOffset Time() => Sample.Start.AddSeconds(random.Next(9 * 24 * 3600));

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];

    private T? Rarely<T>(Func<T> make) where T : class => random.Next(4) == 0 ? make() : null;

    private T? Sometimes<T>(Func<T> make) where T : struct => random.Next(6) == 0 ? make() : null;

    private T? Often<T>(Func<T> make) where T : struct => random.Next(2) == 0 ? make() : null;
}
