namespace Inspection.Gateway.Storage;

/// <summary>A place in the results ordered by time of capture and, within one microsecond, by row.</summary>
/// <param name="CapturedAt">As stored, see <see cref="StoredTime"/>.</param>
internal readonly record struct ResultPosition(long CapturedAt, long Id);
