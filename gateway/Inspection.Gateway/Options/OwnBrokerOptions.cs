using System.Net;

namespace Inspection.Gateway.Options;

/// <summary>The broker that the gateway starts for itself.</summary>
/// <param name="Address">Where it listens; beyond loopback only with <paramref name="PasswordFile"/>.</param>
/// <param name="PasswordFile">In the format of <c>mosquitto_passwd</c>; null: anybody on this machine may connect.</param>
internal sealed record OwnBrokerOptions(IPAddress Address, int Port, string? PasswordFile)
{
    /// <summary>Where the gateway itself connects.</summary>
    public IPAddress ReachableAddress => Address.Equals(IPAddress.Any) ? IPAddress.Loopback : Address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : Address;
}
