using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Benchmarks.Measuring;

namespace Benchmarks;

/// <summary>The figures as lines for people, ratios first, and as JSON.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(Figures figures) =>
        string.Create(CultureInfo.InvariantCulture, $"  {figures.Ratio,6:0.00}  ({figures.RatioLow:0.00}–{figures.RatioHigh:0.00})  {figures.Milliseconds,8:0.00} ms  {figures.Name}");

    /// <param name="results">By the name of the benchmark.</param>
    /// <param name="loop">Of the benchmark of that name; null where it did not run.</param>
    public static string Json(IReadOnlyDictionary<string, IReadOnlyList<Comparison>> results, JsonNode? loop)
    {
        var root = new JsonObject { ["machine"] = JsonSerializer.SerializeToNode(MachineDescription.Read(TimeProvider.System)) };
        if (loop is not null)
            root["loop"] = loop;
        foreach (var (name, comparisons) in results)
            root[name] = new JsonArray([.. comparisons.Select(static comparison => JsonSerializer.SerializeToNode(comparison.Figures))]);
        return root.ToJsonString(readable) + "\n";
    }
}
