namespace Inspection.Contracts;

/// <summary>Topic <c>cmd</c>: MQTT 5 request with response topic and correlation data.</summary>
/// <param name="Command"><see cref="Preview"/>; others are answered with an error.</param>
/// <param name="LeaseSeconds">For <see cref="Preview"/>: publish preview frames for so long (1–60), then stop unless asked again.</param>
public sealed record CommandRequest(string Command, double? LeaseSeconds = null)
{
    public const string Preview = "preview";
}
