namespace Inspection.Hardware.Belt;

/// <summary>
/// Distances along the belt in millimetres, from where the part's leading edge is when it is seen. Everything that the gate does is a matter of these, never of the
/// time, so that a belt may stop or change its speed at any moment: the gate's own times are reckoned as the way at the highest speed.
/// </summary>
/// <param name="PartLength">Of the longest part.</param>
/// <param name="ToCamera">From the sighting to the picture.</param>
/// <param name="ToGate">From the sighting to the gate.</param>
/// <param name="Before">The gate rejects so long before the leading edge arrives.</param>
/// <param name="After">And so long after the trailing edge has left.</param>
/// <param name="Opening">Way of the belt while the gate goes from passing to rejecting.</param>
/// <param name="Closing">And back.</param>
public sealed record BeltGeometry(double PartLength, double ToCamera, double ToGate, double Before, double After, double Opening, double Closing)
{
    /// <summary>Smallest clear distance between two parts at which a bad one does not take a good one with it.</summary>
    public double NeededGap => Math.Max(Before + Opening, After + Closing);

    /// <summary>Way from the sighting to the last moment at which a verdict still counts.</summary>
    public double ToDecision => ToGate - Before - Opening;

    /// <summary>Position of the belt at which the gate must be told to reject a part.</summary>
    /// <param name="front">Position of the belt at which its leading edge was seen.</param>
    public double OpenAt(double front) => front + ToDecision;

    /// <summary>Position of the belt at which the gate may be told to let pass again.</summary>
    /// <param name="end">Position of the belt at which the part's trailing edge was at the place of the sighting.</param>
    public double CloseAt(double end) => end + ToGate + After;

    /// <summary>Position of the belt from which the gate surely lets pass again.</summary>
    public double ShutAt(double end) => CloseAt(end) + Closing;
}
