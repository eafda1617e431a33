using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Parts;

namespace Inspection.Hardware.Tests.Belt;

/// <summary>A part as it lies on the belt, and what happened to it.</summary>
/// <param name="front">Position of the belt, mm, at which its leading edge is at the sensor.</param>
internal sealed class PhysicalPart(PlannedPart plan, PartId identity, double front)
{
    public PlannedPart Plan { get; } = plan;
    public PartId Identity { get; } = identity;
    public double Front { get; } = front;
    public double End { get; } = front + plan.Length;

    /// <summary>Of the queue, by the sighting that it caused; 0: it lay in the shadow of another.</summary>
    public long Number { get; set; }

    /// <summary>Another lies within the same number, or in its shadow.</summary>
    public bool IsDoubled { get; set; }

    public double? PhotographedAt { get; set; }

    public Settlement? Settlement { get; set; }

    /// <summary>An OK came in time, and nothing says that it is not this part's.</summary>
    public bool IsEntitled => Settlement == Core.Actuation.Settlement.Stands && Plan.Verdict == Verdict.Ok && !IsDoubled;

    /// <summary>It was there while the gate was not wholly on rejecting.</summary>
    public bool Passed { get; set; }

    /// <summary>It was there while the gate was not wholly on passing.</summary>
    public bool WasHit { get; set; }

    /// <summary>The gate has taken it off the belt.</summary>
    public bool IsTakenOff { get; set; }

    public override string ToString() =>
        $"{Identity} {Front:0.0}-{End:0.0} number {Number} {Plan.Verdict} {Settlement} {(IsDoubled ? "doubled " : "")}{(Passed ? "passed " : "")}{(WasHit ? "hit " : "")}{(IsTakenOff ? "off" : "")}";
}
