namespace System.Device.Gpio;

/// <summary>The level of a line.</summary>
public readonly struct PinValue : IEquatable<PinValue>
{
    private readonly bool high;

    private PinValue(bool high) => this.high = high;

    public static PinValue High => new(true);

    public static PinValue Low => new(false);

    /// <summary>0 is low, every other number high.</summary>
    public static implicit operator PinValue(int value) => new(value != 0);

    public static implicit operator PinValue(bool value) => new(value);

    public static explicit operator byte(PinValue value) => (byte)(value.high ? 1 : 0);

    public static explicit operator int(PinValue value) => value.high ? 1 : 0;

    public static explicit operator bool(PinValue value) => value.high;

    public static PinValue operator !(PinValue value) => new(!value.high);

    public static bool operator ==(PinValue a, PinValue b) => a.high == b.high;

    public static bool operator !=(PinValue a, PinValue b) => a.high != b.high;

    public bool Equals(PinValue other) => high == other.high;

    public override bool Equals(object? obj) => obj is PinValue other && Equals(other);

    public override int GetHashCode() => high.GetHashCode();

    public override string ToString() => high ? "High" : "Low";
}
