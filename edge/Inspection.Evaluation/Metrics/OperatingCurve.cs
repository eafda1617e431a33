using Inspection.Contracts;

namespace Inspection.Evaluation.Metrics;

/// <summary>What the choice of the thresholds' height costs and gains: boards caught against false alarms.</summary>
internal static class OperatingCurve
{
    private const double Lowest = 0.2;
    private const double Highest = 2;
    private const int Steps = 90;

    /// <summary>The share of bad boards that the kit wants caught.</summary>
    public const double WantedCaught = 0.995;

    /// <summary>Factors 0.2, 0.22 … 2.</summary>
    public static IReadOnlyList<OperatingPoint> Of(IReadOnlyList<EvaluatedImage> boards, IReadOnlyDictionary<string, float> thresholds)
    {
        var defective = boards.Where(static board => board.Truth.Count > 0).Select(board => Board.Of(board, thresholds)).ToArray();
        var good = boards.Where(static board => board.Truth.Count == 0).Select(board => Board.Of(board, thresholds)).ToArray();
        return
        [
            .. Enumerable.Range(0, Steps + 1).Select(static step => Math.Round(Lowest + (Highest - Lowest) * step / Steps, 4)).Select(factor =>
                new OperatingPoint(factor, Share(defective, board => board.Undetermined || board.IsNg(factor)), Share(good, board => board.IsNg(factor)))),
        ];
    }

    /// <summary>The highest factor that still catches enough; null where none does.</summary>
    public static OperatingPoint? Setting(IReadOnlyList<OperatingPoint> curve) => curve.LastOrDefault(static point => point.Caught >= WantedCaught);

    private static double? Share(Board[] boards, Func<Board, bool> counts) => boards.Length == 0 ? null : (double)boards.Count(counts) / boards.Length;

    /// <param name="Best">The highest score of each label that was found, with the label's threshold.</param>
    private sealed record Board(bool Undetermined, (float Score, float Threshold)[] Best)
    {
        public static Board Of(EvaluatedImage board, IReadOnlyDictionary<string, float> thresholds) => new(
            board.Verdict == Verdict.Unknown,
            [.. board.Detections.GroupBy(static found => found.Label).Select(label => (label.Max(static found => found.Score), thresholds[label.Key]))]);

        /// <summary>In single precision, as a station whose recipe holds the multiplied thresholds would judge.</summary>
        public bool IsNg(double factor) => !Undetermined && Array.Exists(Best, label => label.Score >= (float)(label.Threshold * factor));
    }
}
