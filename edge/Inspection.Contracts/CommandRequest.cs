namespace Inspection.Contracts;

/// <summary>Topic <c>cmd</c>: MQTT 5 request with response topic and correlation data.</summary>
/// <param name="Command"><see cref="Preview"/> or <see cref="Trigger"/>; others are answered with an error.</param>
/// <param name="LeaseSeconds">For <see cref="Preview"/>: publish preview frames for so long (1–60), then stop unless asked again.</param>
public sealed record CommandRequest(string Command, double? LeaseSeconds = null)
{
    public const string Preview = "preview";

    /// <summary>A part has come: of a station whose hardware file says so (<c>trigger.kind</c> <c>command</c>).</summary>
    public const string Trigger = "trigger";
}
