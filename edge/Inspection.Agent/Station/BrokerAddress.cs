using Inspection.Contracts;

namespace Inspection.Agent.Station;

/// <summary>Where the broker is and how to sign in; the password comes from <c>INSPECTION_BROKER_PASSWORD</c>, never from the command line.</summary>
/// <param name="CaFile">PEM file; given: TLS.</param>
internal sealed record BrokerAddress(string Host, int Port, string? User, string? CaFile)
{
    public const string PasswordVariable = "INSPECTION_BROKER_PASSWORD";

    /// <param name="text"><c>HOST:PORT</c>; an IPv6 address stands in brackets.</param>
    /// <exception cref="InputException">It is something else.</exception>
    public static BrokerAddress Parse(string text, string? user, string? caFile)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && Uri.CheckHostName(text[..colon]) != UriHostNameType.Unknown && int.TryParse(text[(colon + 1)..], out var port) && port is > 0 and < 65536
            ? new BrokerAddress(text[..colon].Trim('[', ']'), port, user, caFile)
            : throw new InputException(Texts.BrokerAddress(text));
    }
}
