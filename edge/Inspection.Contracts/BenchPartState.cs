namespace Inspection.Contracts;

/// <summary>A part on a virtual belt.</summary>
/// <param name="FrontMillimetres">Its leading edge, from where it was laid on.</param>
/// <param name="IsBad">What it really is, which no station knows.</param>
/// <param name="IsPhotographed">The camera has seen it.</param>
/// <param name="Verdict">What the station made of it in time; null: nothing yet.</param>
/// <param name="IsRejected">Which way it went at the gate; null: it has not come to it.</param>
public sealed record BenchPartState(string PartId, double FrontMillimetres, bool IsBad, bool IsPhotographed, Verdict? Verdict = null, bool? IsRejected = null);
