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

/// <summary>Text message on the wall's socket: every station, by name. Each one replaces the one before.</summary>
/// <param name="Type"><see cref="TypeWord"/>.</param>
/// <param name="At">The gateway's clock, by which the ages of what is told are to be measured.</param>
internal sealed record LiveWallText(string Type, DateTimeOffset At, IReadOnlyList<WallStation> Stations)
{
    public const string TypeWord = "wall";

    public static byte[] Encode(DateTimeOffset at, IEnumerable<StationEntry> stations) => JsonSerializer.SerializeToUtf8Bytes(
        new LiveWallText(TypeWord, at, [.. stations.Select(WallStation.Of)]), LiveJson.Default.LiveWallText);
}

/// <summary>One station on the wall.</summary>
/// <param name="Status">As the station said itself; offline by its last will, or where it never said.</param>
/// <param name="Since">When the status was entered, by the station's clock.</param>
/// <param name="Detail">What is degraded.</param>
/// <param name="LastSeenAt">When the gateway last received anything from it.</param>
/// <param name="Metrics">The newest, since the gateway's start.</param>
/// <param name="LastPart">The newest, since the gateway's start.</param>
/// <param name="PartsPerMinute">Over the last ten seconds.</param>
internal sealed record WallStation(
    string Station, StationStatus Status, DateTimeOffset? Since, string? Detail, DateTimeOffset LastSeenAt,
    ModelIdentity? Model, MetricsMessage? Metrics, LastPart? LastPart, double? PartsPerMinute)
{
    public static WallStation Of(StationEntry entry) => new(
        entry.Address.ToString(), entry.State?.Status ?? StationStatus.Offline, entry.State?.At, entry.State?.Detail, entry.LastSeenAt,
        entry.State?.Model, entry.Metrics, entry.LastPart, entry.IsRunning ? entry.Rate.PartsPerMinute : null);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LiveState))]
[JsonSerializable(typeof(LiveMetrics))]
[JsonSerializable(typeof(LiveWallText))]
[JsonSerializable(typeof(LiveBench))]
internal sealed partial class LiveJson : JsonSerializerContext;
