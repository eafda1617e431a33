using System.Text.Json;
using Inspection.Gateway.Options;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>
/// Comparisons as files under the gateway's home: <c>{id}.json</c> says how far one is, <c>{id}.parts</c> holds a line for each part that is judged. One writer
/// for each comparison.
/// </summary>
internal sealed class ComparisonStore(GatewayOptions options, ILogger<ComparisonStore> logger)
{
    private readonly string folder = options.ComparisonFolder;

    /// <summary>Those that were under way when the gateway ended are interrupted, and are saved so.</summary>
    public IReadOnlyList<Comparison> ReadAll()
    {
        if (!Directory.Exists(folder))
            return [];
        foreach (var torn in Directory.EnumerateFiles(folder, "*.new"))
            File.Delete(torn);
        return [.. Directory.EnumerateFiles(folder, "*.json").Select(Read).OfType<Comparison>()];
    }

    /// <summary>In the order in which they were judged.</summary>
    public IReadOnlyList<ComparedPart> ReadParts(string id)
    {
        var file = PartsOf(id);
        return File.Exists(file) ? [.. File.ReadLines(file).Select(ReadPart).OfType<ComparedPart>()] : [];
    }

    /// <summary>It is whole on the disk, or as it was before.</summary>
    /// <exception cref="IOException">The disk is full or gone.</exception>
    public void Save(Comparison comparison)
    {
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $"{comparison.Id}.new");
        File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(comparison, ComparisonJson.Default.Comparison));
        File.Move(temporary, FileOf(comparison.Id), overwrite: true);
    }

    /// <exception cref="IOException">The disk is full or gone.</exception>
    public void Add(string id, ComparedPart part) =>
        File.AppendAllText(PartsOf(id), JsonSerializer.Serialize(part, ComparisonJson.Default.ComparedPart) + "\n");

    public void Delete(string id)
    {
        // What remains after a crash in between is not listed.
        File.Delete(FileOf(id));
        File.Delete(PartsOf(id));
    }

    private Comparison? Read(string file)
    {
        try
        {
            if (JsonSerializer.Deserialize(File.ReadAllBytes(file), ComparisonJson.Default.Comparison) is not { } read || FileOf(read.Id) != file)
                throw new JsonException("It is of another comparison.");
            if (!read.IsUnderWay)
                return read;
            var interrupted = read.With(ReadParts(read.Id)) with { State = ComparisonState.Interrupted };
            Save(interrupted);
            return interrupted;
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            Log.ComparisonUnreadable(logger, file, problem.Message);
            return null;
        }
    }

    /// <summary>Null for the line that was being written when the gateway ended.</summary>
    private static ComparedPart? ReadPart(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ComparisonJson.Default.ComparedPart);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string FileOf(string id) => Path.Combine(folder, $"{id}.json");

    private string PartsOf(string id) => Path.Combine(folder, $"{id}.parts");
}
