using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>A result as it came, checked but not yet stored.</summary>
internal sealed record ArrivedResult(StationAddress Station, ResultMessage Message, DateTimeOffset ReceivedAt);
