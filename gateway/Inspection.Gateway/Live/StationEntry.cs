using Inspection.Contracts;

namespace Inspection.Gateway.Live;

/// <summary>What is known of one station.</summary>
/// <param name="State">Null where it has never announced one.</param>
/// <param name="LastSeenAt">When the gateway last received anything from it; retained messages count too.</param>
/// <param name="Metrics">The newest since the gateway's start.</param>
/// <param name="Desired">The newest order; the broker keeps it over restarts.</param>
/// <param name="Reported">What it made of it; the broker keeps it over restarts.</param>
internal sealed record StationEntry(StationAddress Address, StateMessage? State, DateTimeOffset LastSeenAt, MetricsMessage? Metrics, DesiredMessage? Desired = null, ReportedMessage? Reported = null)
{
    /// <summary>The newest since the gateway's start.</summary>
    public LastPart? LastPart { get; init; }

    public PartRate Rate { get; init; } = PartRate.Unknown;

    public bool IsRunning => State?.Status is StationStatus.Online or StationStatus.Degraded;
}
