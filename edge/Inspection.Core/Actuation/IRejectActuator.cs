using Inspection.Contracts;
using Inspection.Core.Parts;

namespace Inspection.Core.Actuation;

/// <summary>The gate that takes bad parts off the line. Called once for each part, in order, on the inspection thread; must return at once.</summary>
public interface IRejectActuator
{
    /// <summary>Lets the part pass when, and only when, the verdict is <see cref="Verdict.Ok"/> and still stands. Allocates nothing.</summary>
    /// <returns>Anything but <see cref="Settlement.Stands"/>: the part is rejected whatever the verdict, and its result must say so.</returns>
    Settlement Settle(PartId part, Verdict verdict);

    /// <summary>Parts rejected since the start.</summary>
    long Rejected { get; }
}
