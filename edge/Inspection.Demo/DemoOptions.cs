using Inspection.Contracts;

namespace Inspection.Demo;

/// <summary>What the demo was asked to do; the station checks camera, model, golden template, recipe and hardware file itself.</summary>
/// <param name="Root">The checkout: programs and model packages are found below it.</param>
/// <param name="Home">Where everything that is written goes; <c>INSPECTION_HOME</c>.</param>
/// <param name="Duration">From the first verdict; null: until Ctrl-C.</param>
internal sealed record DemoOptions(
    string Root, string Home, StationAddress Station, string Camera, string? Model, string? Golden, string? Recipe,
    TimeSpan? Duration, string? JsonFile, int HttpPort, int BrokerPort, string? Hardware = null)
{
    public Uri GatewayAddress => new($"http://127.0.0.1:{HttpPort}/");
}
