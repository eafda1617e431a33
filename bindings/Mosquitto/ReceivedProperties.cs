namespace Mosquitto;

/// <summary>The properties of a received packet, in the order in which they came: valid inside the callback only.</summary>
public ref struct ReceivedProperties
{
    private nint next;

    internal ReceivedProperties(nint first) => next = first;

    public ReceivedProperty Current { get; private set; }

    public readonly ReceivedProperties GetEnumerator() => this;

    public bool MoveNext()
    {
        if (next == 0)
            return false;
        Current = new ReceivedProperty(next);
        next = NativeMethods.mosquitto_property_next(next);
        return true;
    }
}
