namespace Inspection.Hardware.Devices;

/// <summary>A contact's levels without its bouncing: one counts once it has stayed for a time, and as from its edge. Pure; not thread-safe.</summary>
/// <param name="isOn">At the beginning.</param>
/// <param name="ticks">How long a level must stay, in ticks of the clock that the edges are stamped by.</param>
internal sealed class Debouncer(bool isOn, long ticks)
{
    private bool raw = isOn;
    private long since;

    /// <summary>The level that counts.</summary>
    public bool IsOn { get; private set; } = isOn;

    /// <summary>Edges that did not last.</summary>
    public long Bounces { get; private set; }

    /// <summary>When <see cref="TrySettle"/> has something to say, if no edge comes before; null: nothing is open.</summary>
    public long? Due => raw != IsOn ? since + ticks : null;

    /// <summary>An edge to a level.</summary>
    public void Edge(bool isOn, long timestamp)
    {
        if (isOn == raw)
            return;
        if (raw != IsOn)
            Bounces++;
        (raw, since) = (isOn, timestamp);
    }

    /// <summary>The level has changed for good.</summary>
    /// <param name="edge">When it began to.</param>
    public bool TrySettle(long now, out long edge)
    {
        edge = since;
        if (raw == IsOn || now - since < ticks)
            return false;
        IsOn = raw;
        return true;
    }
}
