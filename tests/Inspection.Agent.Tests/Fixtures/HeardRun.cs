using System.Text.Json;
using Inspection.Contracts;
using Inspection.Mqtt;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>What a gateway heard of a station, in order.</summary>
internal sealed class HeardRun(IReadOnlyList<MqttMessage> messages)
{
    public IReadOnlyList<MqttMessage> Messages { get; } = messages;

    public IReadOnlyList<ResultMessage> Results { get; } =
        [.. messages.Where(static m => m.Topic.EndsWith("/result", StringComparison.Ordinal)).Select(static m => Read(m, Wire.Default.ResultMessage))];

    public IReadOnlyList<StateMessage> States { get; } =
        [.. messages.Where(static m => m.Topic.EndsWith("/state", StringComparison.Ordinal)).Select(static m => Read(m, Wire.Default.StateMessage))];

    public IReadOnlyList<string> EvidenceTopics { get; } =
        [.. messages.Select(static m => m.Topic).Where(static topic => topic.Contains("/evidence/", StringComparison.Ordinal))];

    public ResultMessage Of(string part) => Results.Single(result => result.PartId == part);

    /// <summary>Where in the order of arrival the first message was that fits.</summary>
    public int IndexOf(Func<MqttMessage, bool> fits) => Enumerable.Range(0, Messages.Count).First(i => fits(Messages[i]));

    public static T Read<T>(MqttMessage message, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class =>
        JsonSerializer.Deserialize(message.Payload.Span, type).ShouldNotBeNull();
}
