using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <param name="Station"><c>site/line/station</c>.</param>
/// <param name="ReceivedAt">When the gateway stored it.</param>
/// <param name="ReviewedVerdict">What a person said last, OK or NG; null where nobody has.</param>
/// <param name="ReviewedLabel">The defect type that the person named.</param>
internal sealed record StoredResult(
    ResultPosition Position, string Station, ResultMessage Message, bool HasEvidence, DateTimeOffset ReceivedAt,
    Verdict? ReviewedVerdict = null, string? ReviewedLabel = null);
