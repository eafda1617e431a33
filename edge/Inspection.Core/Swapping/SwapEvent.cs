using Inspection.Contracts;

namespace Inspection.Core.Swapping;

/// <summary>What can happen to a swap.</summary>
public abstract record SwapEvent
{
    private SwapEvent()
    {
    }

    /// <summary>An order arrived, or arrived again.</summary>
    public sealed record Ordered(DesiredMessage Order) : SwapEvent;

    /// <summary>Something arrived that is no order.</summary>
    public sealed record Misordered(LocalizedText Why) : SwapEvent;

    /// <summary>The action that was begun last succeeded.</summary>
    public sealed record Done : SwapEvent;

    /// <summary>The ordered model is in force already.</summary>
    public sealed record AlreadyInForce : SwapEvent;

    /// <summary>The action that was begun last failed.</summary>
    public sealed record Failed(LocalizedText Why) : SwapEvent;

    /// <summary>The action that was begun last gave way to a newer order.</summary>
    public sealed record GaveWay : SwapEvent;
}
