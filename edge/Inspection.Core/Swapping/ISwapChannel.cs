using Inspection.Contracts;

namespace Inspection.Core.Swapping;

/// <summary>Orders to a station, and what it reports of them.</summary>
public interface ISwapChannel
{
    /// <summary>Raised with each order that arrives, again after each reconnect; must return quickly.</summary>
    event Action<DesiredMessage>? Ordered;

    /// <summary>Raised with what is wrong with something that arrived as an order; must return quickly.</summary>
    event Action<LocalizedText>? Misordered;

    /// <summary>Reports, retained; repeated by the channel itself after each reconnect.</summary>
    void Report(ReportedMessage reported);
}
