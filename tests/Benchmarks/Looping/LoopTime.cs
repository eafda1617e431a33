using Inspection.Contracts;

namespace Benchmarks.Looping;

/// <summary>What one frame took.</summary>
/// <param name="Handed">Frame available to result at the socket, milliseconds.</param>
internal readonly record struct LoopTime(double Handed, StageTimes Stages)
{
    /// <summary>Without the registration.</summary>
    public double Loop => Handed - Stages.Register;

    public double HandOver => Handed - Stages.Total;
}
