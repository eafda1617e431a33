using Inspection.Contracts;

namespace Inspection.Core.Indicating;

/// <summary>What an indicator shows.</summary>
/// <param name="Last">Verdict of the newest part; null: none yet.</param>
/// <param name="Parts">Judged since the agent's start; the sum of the next three.</param>
/// <param name="IsAcknowledged">Somebody has seen the emergency or fault: what is loud may be quiet.</param>
/// <param name="IsFlashOn">The lit half of a flash's period, the same for all lamps.</param>
public readonly record struct StationView(
    StationCondition Condition, Verdict? Last, long Parts, long Ok, long Ng, long Unknown, bool IsAcknowledged = false, bool IsFlashOn = true);
