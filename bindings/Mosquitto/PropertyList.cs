namespace Mosquitto;

/// <summary>Properties to send. Owns native memory until disposal; not thread-safe.</summary>
public sealed unsafe class PropertyList : IDisposable
{
    private nint first;

    ~PropertyList() => Free();

    internal nint First => first;

    public void AddUInt32(MosquittoProperty property, uint value) =>
        MosquittoException.ThrowOnError(NativeMethods.mosquitto_property_add_int32(ref first, (int)property, value), property.ToString());

    public void AddVariableInteger(MosquittoProperty property, uint value) =>
        MosquittoException.ThrowOnError(NativeMethods.mosquitto_property_add_varint(ref first, (int)property, value), property.ToString());

    public void AddString(MosquittoProperty property, string value) =>
        MosquittoException.ThrowOnError(NativeMethods.mosquitto_property_add_string(ref first, (int)property, Utf8Text.Checked(value)), property.ToString());

    public void AddStringPair(MosquittoProperty property, string name, string value) =>
        MosquittoException.ThrowOnError(
            NativeMethods.mosquitto_property_add_string_pair(ref first, (int)property, Utf8Text.Checked(name), Utf8Text.Checked(value)), property.ToString());

    /// <param name="value">At most 65,535 bytes.</param>
    public void AddBinary(MosquittoProperty property, ReadOnlySpan<byte> value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, ushort.MaxValue, nameof(value));
        fixed (byte* bytes = value)
            MosquittoException.ThrowOnError(NativeMethods.mosquitto_property_add_binary(ref first, (int)property, bytes, (ushort)value.Length), property.ToString());
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    /// <summary>The library has taken the list over.</summary>
    internal void Release() => first = 0;

    private void Free()
    {
        if (first != 0)
            NativeMethods.mosquitto_property_free_all(ref first);
    }
}
