using Inspection.Contracts;
using Inspection.Core.Parts;

namespace Inspection.Core.Actuation;

/// <summary>The gate that takes bad parts off the line. Called once for each part, in order, on the inspection thread; must return at once.</summary>
public interface IRejectActuator
{
    /// <summary>Lets the part pass when, and only when, the verdict is <see cref="Verdict.Ok"/>.</summary>
    void Settle(PartId part, Verdict verdict);

    /// <summary>Parts rejected since the start.</summary>
    long Rejected { get; }
}
