namespace Inspection.Hardware.Tests.Belt;

/// <summary>What a belt does for a while.</summary>
/// <param name="Share">Of its highest speed; 0: it stands; negative: it runs backwards.</param>
internal sealed record PlannedSpeed(double Share, double Milliseconds);
