namespace Inspection.Contracts;

/// <summary>The reject gate of a virtual bench.</summary>
/// <param name="Place">Of its blade: 0 lets pass, 1 rejects.</param>
/// <param name="IsToldToReject">Where it goes. Without current it goes where the hardware file says: to rejecting, where that is safe.</param>
public sealed record BenchGateState(double Place, bool IsToldToReject);
