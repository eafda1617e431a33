namespace Inspection.Gateway.Storage;

/// <summary>
/// What a picture's row repeats of its result: when the part was captured, and whether it goes first where all together take too much room: the picture of a part
/// that was OK, unless a person called it NG.
/// </summary>
internal static class EvidenceWorth
{
    /// <summary>
    /// To be run for <c>@station</c> and <c>@resultId</c> whenever a picture, its result or a review came; the three come in any order.
    /// || '' keeps SQLite from reading all results of a station, or all that are OK, instead of the one of that id.
    /// </summary>
    public const string Mark =
        """
        UPDATE evidence SET spare = CASE WHEN EXISTS (
            SELECT 1 FROM results r
            WHERE r.result_id = evidence.result_id AND r.station || '' = evidence.station AND r.verdict || '' = 'OK' AND COALESCE(r.reviewed_verdict, 'OK') = 'OK')
        THEN 1 ELSE 0 END,
        captured_at = COALESCE(
            (SELECT r.captured_at FROM results r WHERE r.result_id = evidence.result_id AND r.station || '' = evidence.station LIMIT 1), captured_at)
        WHERE station = @station AND result_id = @resultId
        """;
}
