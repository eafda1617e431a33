using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Contracts;

namespace Inspection.Gateway.Live;

/// <summary>Text message on the live socket: a station's state.</summary>
/// <param name="Type"><see cref="TypeWord"/>.</param>
internal sealed record LiveState(string Type, string Station, StateMessage State)
{
    public const string TypeWord = "state";

    public static byte[] Encode(StationAddress station, StateMessage state) =>
        JsonSerializer.SerializeToUtf8Bytes(new LiveState(TypeWord, station.ToString(), state), LiveJson.Default.LiveState);
}

/// <summary>Text message on the live socket: a station's counters.</summary>
/// <param name="Type"><see cref="TypeWord"/>.</param>
internal sealed record LiveMetrics(string Type, string Station, MetricsMessage Metrics)
{
    public const string TypeWord = "metrics";

    public static byte[] Encode(StationAddress station, MetricsMessage metrics) =>
        JsonSerializer.SerializeToUtf8Bytes(new LiveMetrics(TypeWord, station.ToString(), metrics), LiveJson.Default.LiveMetrics);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LiveState))]
[JsonSerializable(typeof(LiveMetrics))]
internal sealed partial class LiveJson : JsonSerializerContext;
