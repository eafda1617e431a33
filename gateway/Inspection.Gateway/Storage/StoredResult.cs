using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <param name="Station"><c>site/line/station</c>.</param>
/// <param name="ReceivedAt">When the gateway stored it.</param>
internal sealed record StoredResult(ResultPosition Position, string Station, ResultMessage Message, bool HasEvidence, DateTimeOffset ReceivedAt);
