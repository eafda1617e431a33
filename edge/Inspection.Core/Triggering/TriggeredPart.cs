using Inspection.Contracts;

namespace Inspection.Core.Triggering;

/// <summary>A part that stands before the camera.</summary>
/// <param name="Number">1, 2, 3 … since the start of the tracking, one for each part that was sighted.</param>
/// <param name="Timestamp"><see cref="TimeProvider.GetTimestamp"/> at which it stood there; older pictures do not show it.</param>
/// <param name="Failure">Why no picture can be its picture any more; null: one can.</param>
public readonly record struct TriggeredPart(long Number, long Timestamp, LocalizedText? Failure);
