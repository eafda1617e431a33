using System.Text.Json.Serialization;
using Inspection.Contracts;

namespace Inspection.Inference.Probing;

/// <summary>What the child process says, on one line of its standard output.</summary>
/// <param name="Refusal">Why the model must not be used; null: it answers its reference case.</param>
/// <param name="MemoryBytes">Resident memory that the model took, at its largest.</param>
/// <param name="RunMilliseconds">Median of a few runs.</param>
public sealed record ProbeReport(BilingualText? Refusal, long MemoryBytes, double RunMilliseconds);

[JsonSerializable(typeof(ProbeReport))]
public sealed partial class ProbeJson : JsonSerializerContext;
