using Inspection.Contracts;

namespace Inspection.Core.Publishing;

/// <summary>What a station says about itself, best effort: lost messages are replaced by the next.</summary>
public interface IStationChannel
{
    /// <summary>Announces the state, retained; repeated by the channel itself after each reconnect.</summary>
    void Announce(StateMessage state);

    void Report(MetricsMessage metrics);

    /// <summary>True while somebody watches the live picture.</summary>
    bool PreviewWanted { get; }

    /// <summary>Sends one preview message as <see cref="PreviewFrame.Encode"/> makes it; dropped when the connection is down or busy.</summary>
    void Preview(ReadOnlySpan<byte> message);
}
