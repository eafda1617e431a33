namespace Inspection.Cameras.Timing;

/// <summary>
/// Says when the next part of a steady line is due. Being late by less than a period is caught up, so that the average holds;
/// what is later than that is forgiven, so that no burst follows a pause.
/// </summary>
/// <param name="perSecond">Parts a second; null: as fast as they are taken.</param>
internal sealed class Pace(TimeProvider time, double? perSecond)
{
    private readonly long period = perSecond is { } rate ? (long)(time.TimestampFrequency / rate) : 0;

    /// <summary>By <see cref="TimeProvider.GetTimestamp"/>; the first is due at once.</summary>
    public long NextDue { get; private set; } = time.GetTimestamp();

    /// <summary>To be called when the due part is taken.</summary>
    public void Advance()
    {
        var now = time.GetTimestamp();
        NextDue = now - NextDue > period ? now + period : NextDue + period;
    }
}
