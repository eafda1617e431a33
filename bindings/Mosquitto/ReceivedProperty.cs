using System.Runtime.InteropServices;

namespace Mosquitto;

/// <summary>One received property: valid inside the callback only. Read it as the type that MQTT gives its <see cref="Kind"/>.</summary>
/// <remarks>The readers throw <see cref="InvalidOperationException"/> when the property is of another type.</remarks>
public readonly unsafe ref struct ReceivedProperty
{
    private readonly nint property;

    internal ReceivedProperty(nint property) => this.property = property;

    public MosquittoProperty Kind => (MosquittoProperty)NativeMethods.mosquitto_property_identifier(property);

    public uint ReadUInt32()
    {
        Check(NativeMethods.mosquitto_property_read_int32(property, (int)Kind, out var value, skipFirst: false));
        return value;
    }

    public uint ReadVariableInteger()
    {
        Check(NativeMethods.mosquitto_property_read_varint(property, (int)Kind, out var value, skipFirst: false));
        return value;
    }

    public string ReadString()
    {
        Check(NativeMethods.mosquitto_property_read_string(property, (int)Kind, out var value, skipFirst: false));
        return Take(value);
    }

    public KeyValuePair<string, string> ReadStringPair()
    {
        Check(NativeMethods.mosquitto_property_read_string_pair(property, (int)Kind, out var name, out var value, skipFirst: false));
        return new(Take(name), Take(value));
    }

    public byte[] ReadBinary()
    {
        Check(NativeMethods.mosquitto_property_read_binary(property, (int)Kind, out var value, out var length, skipFirst: false));
        var copy = new ReadOnlySpan<byte>(value, length).ToArray();
        NativeMemory.Free(value);
        return copy;
    }

    /// <summary>The library hands out copies that the C library's <c>free</c> releases.</summary>
    private static string Take(byte* text)
    {
        var copy = MosquittoLibrary.Text(text);
        NativeMemory.Free(text);
        return copy;
    }

    private void Check(nint found)
    {
        if (found == 0)
            throw new InvalidOperationException($"Property {Kind} is of another type.");
    }
}
