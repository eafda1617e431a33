using Inspection.Contracts;
using Inspection.Inference.Probing;
using Inspection.Models;

namespace Inspection.Agent.Swapping.Probing;

/// <summary>Tries a model where it can do no harm.</summary>
internal interface IModelProbe
{
    /// <summary>Opens the package and runs its reference case.</summary>
    /// <exception cref="InputException">The model is refused, broke its process, or took too long or too much.</exception>
    Task<ProbeReport> TryAsync(ModelPackage package, ProbeLimits limits, CancellationToken cancellation);
}
