namespace Inspection.Mqtt;

/// <summary>How long to wait before the next attempt: doubled each time up to a maximum, with jitter so that a hall full of stations does not come back in one instant.</summary>
internal static class ReconnectBackoff
{
    /// <param name="attempt">0 for the first attempt after a connection that had stood.</param>
    /// <param name="jitter">0–1, equally distributed.</param>
    /// <returns>Between half and all of the doubled time.</returns>
    public static TimeSpan Wait(int attempt, TimeSpan minimum, TimeSpan maximum, double jitter)
    {
        var doubled = minimum * Math.Pow(2, Math.Min(attempt, 30));
        var bounded = doubled < maximum ? doubled : maximum;
        return bounded * (0.5 + jitter / 2);
    }
}
