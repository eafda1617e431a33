using Inspection.Contracts;
using Inspection.Core.Parts;

namespace Inspection.Hardware.Virtual.Physics;

/// <summary>A part on the bench, with what it is, what was said of it, and what became of it.</summary>
/// <param name="identity">As its picture will have it.</param>
/// <param name="isBad">What it really is.</param>
/// <param name="laidAt">Position of the belt, mm, when it was laid on.</param>
public sealed class BenchPart(PartId identity, bool isBad, double laidAt)
{
    public PartId Identity { get; } = identity;

    public bool IsBad { get; } = isBad;

    public double LaidAt { get; } = laidAt;

    public bool IsPhotographed { get; internal set; }

    /// <summary>What the station said of it in time; null: nothing yet.</summary>
    public Verdict? Verdict { get; internal set; }

    public PartFate Fate { get; internal set; }

    /// <summary>The gate moved, or stood in its way, while the part was there: it was knocked rather than led.</summary>
    public bool IsClipped { get; private set; }

    /// <summary>How many of the layout's milestones it has passed.</summary>
    internal int Passed { get; set; }

    /// <summary>Whether the gate is over it.</summary>
    internal bool IsAtGate { get; private set; }

    private double least = 1;
    private double most;

    /// <summary>The blade as it is now, while it is over the part.</summary>
    /// <param name="place">0 lets pass, 1 rejects.</param>
    internal void Meet(double place, bool leaves = false)
    {
        (least, most) = (Math.Min(least, place), Math.Max(most, place));
        IsAtGate = !leaves;
        IsClipped = most > 0 && least < 1;
    }
}
