using Inspection.Contracts;

namespace Inspection.Gateway.Live;

/// <summary>What is shown of a station's newest part where there is no room for all of it.</summary>
/// <param name="Labels">Each label found on it once, most frequent first.</param>
/// <param name="TotalMs">Frame available → result handed on.</param>
internal sealed record LastPart(
    string ResultId, string BootId, long Sequence, string PartId, DateTimeOffset CapturedAt, Verdict Verdict, VerdictReason Reason,
    IReadOnlyList<string> Labels, double TotalMs)
{
    public static LastPart Of(ResultMessage result) => new(
        result.ResultId, result.BootId, result.Sequence, result.PartId, result.CapturedAt, result.Verdict, result.Reason,
        [.. result.Detections.GroupBy(static found => found.Label).OrderByDescending(static group => group.Count()).Select(static group => group.Key)],
        result.StagesMs.Total);

    /// <summary>An outbox may deliver old parts after new ones, and a part twice. Sequences tell within a run of the station; across runs, its clock.</summary>
    public bool IsBefore(ResultMessage result) => BootId == result.BootId ? Sequence < result.Sequence : CapturedAt < result.CapturedAt;
}
