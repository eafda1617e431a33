using System.Text;

namespace Inspection.Models.Onnx;

/// <summary>Walks the fields of one protobuf message without copying it. <see cref="InvalidDataException"/> where the bytes are none.</summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> rest = message;

    /// <summary>Number of the current field.</summary>
    public int Field { get; private set; }

    /// <summary>Value of the current field where it is a number, else 0.</summary>
    public long Number { get; private set; }

    /// <summary>Value of the current field where it is a text, bytes, a message or a packed list; else empty.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    public readonly string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>Goes to the next field; false at the end of the message.</summary>
    public bool Next()
    {
        if (rest.IsEmpty)
            return false;
        var key = Varint();
        Field = checked((int)(key >> 3));
        Number = 0;
        Bytes = default;
        switch (key & 7)
        {
            case 0:
                Number = unchecked((long)Varint());
                break;
            case 1:
                Bytes = Take(8);
                break;
            case 2:
                Bytes = Take(Varint());
                break;
            case 5:
                Bytes = Take(4);
                break;
            default:
                throw new InvalidDataException();
        }
        return Field > 0 ? true : throw new InvalidDataException();
    }

    /// <summary>Adds the current field to a list of numbers, which may be written packed or one by one.</summary>
    public readonly void AddNumbers(List<long> numbers)
    {
        if (Bytes.IsEmpty)
        {
            numbers.Add(Number);
            return;
        }
        var packed = new ProtobufReader(Bytes);
        while (!packed.rest.IsEmpty)
            numbers.Add(unchecked((long)packed.Varint()));
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Take(1)[0];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }
        throw new InvalidDataException();
    }

    private ReadOnlySpan<byte> Take(ulong length)
    {
        if (length > (ulong)rest.Length)
            throw new InvalidDataException();
        var taken = rest[..(int)length];
        rest = rest[(int)length..];
        return taken;
    }
}
