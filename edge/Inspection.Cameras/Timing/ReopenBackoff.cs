namespace Inspection.Cameras.Timing;

/// <summary>How long to leave a broken source alone before it is opened again: 0.5 s, doubling to 10 s, each ± 20 % so that the stations of a hall do not knock together.</summary>
internal sealed class ReopenBackoff(TimeProvider time)
{
    private static readonly TimeSpan first = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(10);
    private TimeSpan delay = first;

    /// <summary>By <see cref="TimeProvider.GetTimestamp"/>.</summary>
    public long NextAttempt { get; private set; } = time.GetTimestamp();

    public void Failed()
    {
        var jittered = delay * (0.8 + 0.4 * Random.Shared.NextDouble());
        NextAttempt = time.GetTimestamp() + (long)(jittered.TotalSeconds * time.TimestampFrequency);
        delay = delay * 2 < longest ? delay * 2 : longest;
    }

    public void Succeeded() => delay = first;
}
