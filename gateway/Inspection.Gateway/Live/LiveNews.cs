using Inspection.Contracts;

namespace Inspection.Gateway.Live;

/// <summary>News of one station for every viewer. It is encoded when the first of them asks, once for all.</summary>
/// <param name="key">News of the same key take the place of each other.</param>
internal sealed class LiveNews(string key, StationAddress station, Func<byte[]> encode)
{
    private readonly Lazy<byte[]> text = new(encode);

    public string Key { get; } = key;

    public StationAddress Station { get; } = station;

    public byte[] Text => text.Value;

    public static LiveNews Of(StationAddress station, StateMessage state) => new($"state {station}", station, () => LiveState.Encode(station, state));

    public static LiveNews Of(StationAddress station, MetricsMessage metrics) => new($"metrics {station}", station, () => LiveMetrics.Encode(station, metrics));
}
