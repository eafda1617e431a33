using System.Globalization;
using System.Net;
using Inspection.Contracts;

namespace Inspection.Hardware.Modbus;

/// <summary>Where the Modbus server listens, as <c>--modbus</c> gives it.</summary>
public static class PlcAddress
{
    /// <param name="text"><c>[ADDRESS:]PORT</c>; an IPv6 address stands in brackets. Without an address: 127.0.0.1, which no other machine reaches.</param>
    /// <exception cref="InputException">It is something else.</exception>
    public static IPEndPoint Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        var address = IPAddress.Loopback;
        return (colon < 0 || TryAddress(text[..colon], out address))
            && int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= IPEndPoint.MaxPort
            ? new IPEndPoint(address, port)
            : throw new InputException(Texts.ModbusAddress(text));
    }

    private static bool TryAddress(string text, out IPAddress address)
    {
        var bracketed = text is ['[', .., ']'];
        return IPAddress.TryParse(bracketed ? text[1..^1] : text, out address!) && bracketed == text.Contains(':', StringComparison.Ordinal)
            // "1" is an address to .NET, and a slip of the pen to everybody else.
            && (bracketed || text.Count(static letter => letter == '.') == 3);
    }
}
