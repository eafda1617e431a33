using System.Text.Json.Serialization;

namespace Benchmarks.Deploying;

/// <summary>What a deployment to many stations took, beside one to a single station of the same gateway.</summary>
/// <param name="Stations">Simulated, all inspecting all the time.</param>
/// <param name="RunningAfterMs">Request sent → the gateway says that every station runs the new model.</param>
/// <param name="RolledBackAfterMs">The same for the way back.</param>
/// <param name="OneStationMs">The same for a deployment to one station.</param>
/// <param name="Ratio">All stations by one.</param>
/// <param name="Published">Results that the broker acknowledged to the stations.</param>
/// <param name="Stored">Results in the gateway's database after the end; a few more, where a station ended before it heard of the acknowledgement.</param>
internal sealed record DeployFigures(
    [property: JsonPropertyName("stations")] int Stations,
    [property: JsonPropertyName("running_after_ms")] double RunningAfterMs,
    [property: JsonPropertyName("rolled_back_after_ms")] double RolledBackAfterMs,
    [property: JsonPropertyName("one_station_ms")] double OneStationMs,
    [property: JsonPropertyName("ratio")] double Ratio,
    [property: JsonPropertyName("package_mb")] double PackageMegabytes,
    [property: JsonPropertyName("parts_per_second")] double PartsPerSecond,
    [property: JsonPropertyName("published")] long Published,
    [property: JsonPropertyName("stored")] long Stored,
    [property: JsonPropertyName("lost")] long Lost);
