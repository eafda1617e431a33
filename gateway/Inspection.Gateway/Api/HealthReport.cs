namespace Inspection.Gateway.Api;

/// <param name="Status"><c>ok</c> or <c>degraded</c>.</param>
/// <param name="Broker"><c>connected</c> or <c>disconnected</c>.</param>
/// <param name="Database"><c>ok</c>, or what hinders writing; messages wait at the broker meanwhile.</param>
internal sealed record HealthReport(string Status, string Broker, string Database, int StationsOnline, long Stored)
{
    public const string Ok = "ok";
    public const string Degraded = "degraded";
}
