using Inspection.Contracts;
using Inspection.Gateway.Storage;

namespace Benchmarks.Gateway;

/// <summary>
/// Results as thirty stations of five lines would send them: the same ones for the same number. One result in 25 is NG with one to three defects of six types, one
/// in 1,000 UNKNOWN; one in 50 is a part that its station has seen before; lots of 2,000 results, three models one after the other; every third station knows
/// the truth and is wrong about one part in 100. People look at one result in 250, and agree with the machine about nine in ten.
/// </summary>
internal static class GeneratedResults
{
    public const int Stations = 30;
    public static readonly string[] Labels = ["open", "short", "mousebite", "spur", "pinhole", "copper"];

    private const int Lines = 5;
    private const int LotResults = 2000;

    private static readonly DateTimeOffset start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly StationAddress[] stations =
        [.. Enumerable.Range(0, Stations).Select(static n => new StationAddress("plant", $"line-{LineOf(n)}", $"station-{n:D2}"))];
    private static readonly RecipeIdentity[] recipes = [.. Enumerable.Range(0, Lines).Select(static line => new RecipeIdentity($"board-{line} r3", "0123456789ab"))];
    private static readonly string modelDigest = new('a', 64);

    /// <summary>Five results in four seconds from all stations together: ten million take three months.</summary>
    public static DateTimeOffset TimeOf(long number) => start.AddMilliseconds(number * 800);

    public static string LotOf(long number) => $"L{LineOf(number)}-{number / (LotResults * Lines):D5}";

    /// <summary>Each line has its own.</summary>
    public static string ProductOf(long number) => $"board-{LineOf(number)}";

    public static string PartOf(long number) => $"P{number:D9}";

    public static string StationOf(long number) => stations[number % Stations].ToString();

    /// <param name="number">0, 1, 2 …, in order of time.</param>
    /// <param name="of">How many there are in all, for the change of models.</param>
    public static ArrivedResult Make(long number, long of)
    {
        var random = new Random((int)(number * 7919 % int.MaxValue));
        var station = (int)(number % Stations);
        var sequence = number / Stations + 1;
        var bootId = $"boot-{station:D2}-{sequence / 50_000:D4}";
        var bad = random.Next(1000);
        var verdict = bad < 40 ? Verdict.Ng : bad == 999 ? Verdict.Unknown : Verdict.Ok;
        var before = number - 3 * Stations;
        var part = PartOf(random.Next(50) == 0 && before >= 0 ? before : number);
        DetectionMessage[] detections = verdict == Verdict.Ng ? [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Detection(random))] : [];
        var message = new ResultMessage(
            $"{bootId}-{sequence:D8}", bootId, sequence, part, TimeOf(number), verdict,
            verdict switch { Verdict.Ng => VerdictReason.Defects, Verdict.Ok => VerdictReason.Clean, _ => VerdictReason.NotRegistered },
            null, 640, 640, detections, new StageTimes(1.2, 0.1, 2.5, 1.1, 14.3, 0.4, 0.1, 18.5 + random.NextDouble()),
            new ModelIdentity("substrate-compare", $"1.{number * 3 / of}.0", modelDigest), recipes[LineOf(number)],
            Truth: station % 3 == 0 ? Truth(detections, random) : null, Lot: LotOf(number));
        return new ArrivedResult(stations[station], message, message.CapturedAt.AddMilliseconds(40));
    }

    /// <summary>Every 250th result of each station in turn.</summary>
    public static bool IsReviewed(long number) => number % 251 == 0;

    public static (Verdict Verdict, string? Label) ReviewOf(long number, ResultMessage message)
    {
        var agrees = number / 251 % 10 != 0;
        return message.Verdict == Verdict.Ng == agrees ? (Verdict.Ng, message.Detections is [var found, ..] ? found.Label : Labels[0]) : (Verdict.Ok, null);
    }

    private static long LineOf(long number) => number % Stations / (Stations / Lines);

    private static DetectionMessage Detection(Random random) => new(
        Labels[random.Next(Labels.Length)], Math.Round(0.3 + 0.7 * random.NextDouble(), 4), [random.Next(600), random.Next(600), 5 + random.Next(30), 5 + random.Next(30)]);

    private static TruthMessage Truth(DetectionMessage[] detections, Random random) => random.Next(100) == 0
        ? new TruthMessage([new TruthDefect("open", [10, 10, 20, 20])], 0, 1, detections.Length)
        : new TruthMessage([.. detections.Select(static d => new TruthDefect(d.Label, d.Box))], detections.Length, 0, 0);
}
