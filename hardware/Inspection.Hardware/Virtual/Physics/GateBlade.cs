namespace Inspection.Hardware.Virtual.Physics;

/// <summary>The gate's blade: 0 lets pass, 1 rejects; it takes its time from one to the other and may be turned back on the way.</summary>
/// <param name="openingSeconds">From 0 to 1.</param>
/// <param name="closingSeconds">And back.</param>
internal sealed class GateBlade(double openingSeconds, double closingSeconds)
{
    private double place = 1;
    private double since;

    /// <summary>What it was told. A bench begins without current, and so on the safe side.</summary>
    public bool IsToldToReject { get; private set; } = true;

    /// <summary>Where it is.</summary>
    /// <param name="now">Seconds of the bench; not before the last telling.</param>
    public double PlaceAt(double now)
    {
        var seconds = IsToldToReject ? openingSeconds : closingSeconds;
        var way = seconds > 0 ? (now - since) / seconds : 1;
        return Math.Clamp(IsToldToReject ? place + way : place - way, 0, 1);
    }

    public void Tell(bool reject, double now)
    {
        (place, since) = (PlaceAt(now), now);
        IsToldToReject = reject;
    }
}
