using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Benchmarks.Measuring;
using Inspection.Contracts;

namespace Benchmarks;

/// <summary>The figures as lines for people, ratios first, and as JSON.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(Figures figures) =>
        string.Create(CultureInfo.InvariantCulture, $"  {figures.Ratio,6:0.00}  ({figures.RatioLow:0.00}–{figures.RatioHigh:0.00})  {figures.Milliseconds,8:0.00} ms  {figures.Name}");

    public static JsonNode? Machine(TimeProvider time) => JsonSerializer.SerializeToNode(MachineDescription.Read(time));

    public static JsonNode? Of(Comparison comparison) => JsonSerializer.SerializeToNode(comparison.Figures);

    /// <param name="results">By the name of the benchmark, and <c>machine</c>.</param>
    public static string Json(JsonObject results) => results.ToJsonString(readable) + "\n";

    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string file, string text)
    {
        try
        {
            File.WriteAllText(file, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.CannotWrite(file, exception.Message), exception);
        }
    }
}
