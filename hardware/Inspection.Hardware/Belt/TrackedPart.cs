using Inspection.Core.Parts;

namespace Inspection.Hardware.Belt;

/// <summary>A part between its sighting and the gate. Made to be filled again and again.</summary>
internal sealed class TrackedPart
{
    public long Number { get; private set; }

    /// <summary>Position of the belt at which its leading edge was seen, mm.</summary>
    public double Front { get; set; }

    /// <summary>Position of the belt at which its trailing edge is there at the latest, mm.</summary>
    public double End { get; set; }

    /// <summary>When it was seen.</summary>
    public long SeenTimestamp { get; private set; }

    /// <summary>The camera has had its turn.</summary>
    public bool IsTaken { get; set; }

    public bool IsIdentified { get; private set; }

    public PartId Identity { get; private set; }

    public bool IsSettled { get; set; }

    public bool IsRejected { get; set; }

    /// <summary>It came to the gate; nothing changes its way any more.</summary>
    public bool IsDecided { get; set; }

    public Spoiling Spoiling { get; private set; }

    public void Begin(long number, double front, double length, long seenTimestamp)
    {
        (Number, Front, End, SeenTimestamp) = (number, front, front + length, seenTimestamp);
        (IsTaken, IsIdentified, Identity, IsSettled, IsRejected, IsDecided, Spoiling) = (false, false, default, false, false, false, Spoiling.None);
    }

    public void Identify(PartId identity) => (Identity, IsIdentified) = (identity, true);

    /// <summary>Rejects it; the first reason is kept.</summary>
    /// <returns>False when it was spoilt already.</returns>
    public bool Spoil(Spoiling why)
    {
        IsRejected = true;
        if (Spoiling != Spoiling.None)
            return false;
        Spoiling = why;
        return true;
    }
}
