using Inspection.Contracts;

namespace Inspection.Gateway.Ingest;

/// <summary>What JSON of the right shape may still get wrong. Anybody who reaches the broker may have sent it.</summary>
internal static class MessageChecks
{
    private const int MaximumPixels = 1_000_000;
    private const int MaximumDetections = 10_000;
    private const int WordLength = 128;
    private const int TextLength = 4096;

    /// <summary>A part may be named after a file.</summary>
    private const int PartIdLength = 255;

    /// <summary>
    /// A time beyond it would head the newest-first list for ever. Not measured by our own clock: a gateway without a battery may wake up years behind its
    /// stations, and a result that is refused is lost.
    /// </summary>
    private static readonly DateTimeOffset latest = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static bool IsPossible(ResultMessage result) =>
        ResultIds.FollowsFromSequence(result)
        && result.PartId.Length is > 0 and <= PartIdLength
        && IsPrintable(result.PartId)
        && result.Lot is not { Length: 0 or > WordLength }
        && IsPrintable(result.Lot)
        && IsName(result.Model.Name)
        && IsName(result.Model.Version)
        && result.CapturedAt >= DateTimeOffset.UnixEpoch
        && result.CapturedAt < latest
        && Enum.IsDefined(result.Verdict)
        && Enum.IsDefined(result.Reason)
        && (result.Detail?.Length ?? 0) <= TextLength
        && result.Width is >= 0 and <= MaximumPixels
        && result.Height is >= 0 and <= MaximumPixels
        && result.Detections.Count <= MaximumDetections
        && result.Detections.All(IsPossible)
        && IsPossible(result.StagesMs)
        && (result.Truth is not { } truth || IsPossible(truth));

    public static bool IsPossible(StateMessage state) =>
        ResultIds.IsBootId(state.BootId)
        && Enum.IsDefined(state.Status)
        && (state.Detail?.Length ?? 0) <= TextLength
        && (state.Camera?.Length ?? 0) <= TextLength
        && IsPrintable(state.Camera);

    public static bool IsPossible(MetricsMessage metrics) =>
        ResultIds.IsBootId(metrics.BootId)
        && Math.Min(Math.Min(metrics.Frames, metrics.Parts), Math.Min(metrics.Ok, metrics.Ng)) >= 0
        && Math.Min(Math.Min(metrics.Unknown, metrics.Dropped), Math.Min(metrics.Overruns, Math.Min(metrics.Published, metrics.Waiting))) >= 0
        && (metrics.StagesMs is not { } stages || IsPossible(stages));

    public static bool IsPossible(ReportedMessage reported) =>
        ResultIds.IsBootId(reported.BootId)
        && Enum.IsDefined(reported.Step)
        && Math.Min(reported.DroppedDuringSwap, reported.ReplacedDuringSwap) >= 0
        && (reported.OrderId is null || DesiredRules.IsId(reported.OrderId))
        && (reported.NextOrderId is null || DesiredRules.IsId(reported.NextOrderId))
        && Math.Max(reported.Reason?.En.Length ?? 0, reported.Reason?.Ko.Length ?? 0) <= TextLength;

    /// <summary>What is searched by: PostgreSQL takes no NUL in a text and no long one into an index, and a result that it refuses would be tried for ever.</summary>
    private static bool IsName(string? text) => text is { Length: > 0 and <= WordLength } && IsPrintable(text);

    private static bool IsPrintable(string? text) => text is null || !text.Any(char.IsControl);

    // Lists from JSON may hold null whatever their type says.
    private static bool IsPossible(DetectionMessage? detection) =>
        detection is { Score: >= 0 and <= 1 } && IsName(detection.Label) && IsBox(detection.Box) && (detection.Mask is not { } mask || IsPossible(mask));

    private static bool IsPossible(MaskMessage mask) =>
        mask is { Columns: > 0 and <= MaximumPixels, Rows: > 0 and <= MaximumPixels } && IsBox(mask.Box)
        && mask.Runs.All(static run => run >= 0) && mask.Runs.Sum(static run => (long)run) == (long)mask.Columns * mask.Rows;

    private static bool IsPossible(TruthMessage truth) =>
        truth is { Found: >= 0, Missed: >= 0, FalseAlarms: >= 0, Defects.Count: <= MaximumDetections }
        && truth.Defects.All(IsPossible);

    private static bool IsPossible(TruthDefect? defect) => defect is { Label.Length: > 0 and <= WordLength } && IsBox(defect.Box);

    private static bool IsBox(IReadOnlyList<double> box) => box is [_, _, >= 0, >= 0] && box.All(static side => Math.Abs(side) <= MaximumPixels);

    private static bool IsPossible(StageTimes stages) =>
        IsTime(stages.Capture) && IsTime(stages.Queue) && IsTime(stages.Register) && IsTime(stages.Preprocess)
        && IsTime(stages.Inference) && IsTime(stages.Decode) && IsTime(stages.Judge) && IsTime(stages.Total);

    private static bool IsTime(double milliseconds) => milliseconds >= 0 && double.IsFinite(milliseconds);
}
