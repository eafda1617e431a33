using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Inspection.Contracts;
using Inspection.Mqtt;

namespace Inspection.Gateway.Tests.Harness;

/// <summary>Messages as a station of this version sends them.</summary>
internal static class Sample
{
    public const string BootId = "boot-1";

    public static readonly StationAddress Station = new("lab", "line-1", "station-1");
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The gateway looks at the markers only.</summary>
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4, 0xFF, 0xD9];

    /// <summary>One part a second.</summary>
    public static ResultMessage Result(
        long sequence, Verdict verdict = Verdict.Ok, string bootId = BootId, VerdictReason? reason = null, TruthMessage? truth = null, double totalMs = 10,
        params string[] labels) => new(
            $"{bootId}-{sequence:D8}", bootId, sequence, $"part-{sequence}", Start.AddSeconds(sequence), verdict,
            reason ?? (verdict == Verdict.Ok ? VerdictReason.Clean : VerdictReason.Defects), null, 640, 480,
            [.. labels.Select(label => new DetectionMessage(label, 0.9, [1, 2, 3, 4]))],
            new StageTimes(1, 1, 1, 1, 1, 1, 1, totalMs), new ModelIdentity("substrate-compare", "1.0.0", "ab"), new RecipeIdentity("default", "0123456789ab"),
            Truth: truth);

    public static StateMessage State(StationStatus status) => new(status, BootId, Start, new ModelIdentity("m", "1.0.0", "ab"), "sim:substrate");

    public static MetricsMessage Metrics(long parts) => new(BootId, Start, parts, parts, parts, 0, 0, 0, 0, parts, 0);

    public static TruthMessage Truth(int defects, int found, int falseAlarms) => new(
        [.. Enumerable.Repeat(new TruthDefect("open", [1, 2, 3, 4]), defects)], found, defects - found, falseAlarms);

    public static MqttMessage Message<T>(string topic, T content, JsonTypeInfo<T> type) =>
        Raw(topic, JsonSerializer.SerializeToUtf8Bytes(content, type));

    public static MqttMessage Raw(string topic, byte[] payload) =>
        new(topic, payload) { Qos = MqttQos.AtLeastOnce, UserProperties = [new(Wire.SchemaProperty, Wire.Schema)] };

    public static MqttMessage ResultOnWire(ResultMessage result, StationAddress? station = null) =>
        Message(Topics.Result(station ?? Station), result, Wire.Default.ResultMessage);

    /// <summary>Everything in a result, to compare; records compare lists by reference.</summary>
    public static string Json(ResultMessage result) => JsonSerializer.Serialize(result, Wire.Default.ResultMessage);
}
