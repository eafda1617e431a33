namespace Inspection.Mqtt.Tests;

/// <summary>Finds the packet types in one direction of an MQTT connection, fed in chunks (MQTT 5.0, section 2.1).</summary>
internal sealed class MqttPackets(Action<byte> packet)
{
    private byte firstByte;
    private int remaining;
    private int lengthShift = -1;
    private bool inBody;

    /// <summary>Calls back with the first byte of each packet that ends in what was fed so far.</summary>
    public void Feed(ReadOnlyMemory<byte> chunk)
    {
        var bytes = chunk.Span;
        while (!bytes.IsEmpty)
        {
            if (inBody)
            {
                var taken = Math.Min(remaining, bytes.Length);
                remaining -= taken;
                bytes = bytes[taken..];
            }
            else if (lengthShift < 0)
            {
                (firstByte, lengthShift, remaining) = (bytes[0], 0, 0);
                bytes = bytes[1..];
                continue;
            }
            else
            {
                remaining |= (bytes[0] & 0x7F) << lengthShift;
                inBody = (bytes[0] & 0x80) == 0;
                lengthShift += 7;
                bytes = bytes[1..];
            }
            if (!inBody || remaining > 0)
                continue;
            (inBody, lengthShift) = (false, -1);
            packet(firstByte);
        }
    }
}
