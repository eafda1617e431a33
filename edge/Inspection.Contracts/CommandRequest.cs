namespace Inspection.Contracts;

/// <summary>Topic <c>cmd</c>: MQTT 5 request with response topic and correlation data.</summary>
/// <param name="Command"><see cref="Preview"/>, <see cref="Trigger"/>, <see cref="Bench"/>, <see cref="Operate"/> or <see cref="Resend"/>; others are answered with an error.</param>
/// <param name="LeaseSeconds">For <see cref="Preview"/> and <see cref="Bench"/>: publish for so long (1–60), then stop unless asked again.</param>
/// <param name="Input">For <see cref="Operate"/>: what is done to the virtual bench.</param>
/// <param name="Results">For <see cref="Resend"/>: at most <see cref="ResultRange.Most"/>, of which the station sends the oldest that it keeps, some hundred at a time.</param>
public sealed record CommandRequest(string Command, double? LeaseSeconds = null, BenchInput? Input = null, ResultRange? Results = null)
{
    public const string Preview = "preview";

    /// <summary>A part has come: of a station whose hardware file says so (<c>trigger.kind</c> <c>command</c>).</summary>
    public const string Trigger = "trigger";

    /// <summary>The state of the virtual bench, on the topic <c>bench</c>; refused by a station that stands on none.</summary>
    public const string Bench = "bench";

    public const string Operate = "operate";

    /// <summary>Results that the broker took and the gateway never got: sent again, with their pictures, as far as the station still keeps them.</summary>
    public const string Resend = "resend";
}
