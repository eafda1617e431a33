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

    /// <summary>
    /// To be called before any is under way: those that were when the gateway ended are interrupted, and are saved so. Older ones than the newest
    /// <paramref name="most"/>, readable or not, are deleted, and so is what a crash left of others; what cannot be deleted stays for another time.
    /// </summary>
    public IReadOnlyList<Comparison> ReadAll(int most)
    {
        try
        {
            if (!Directory.Exists(folder))
                return [];
            // Ids begin with their time.
            string[] newestFirst = [.. Directory.EnumerateFiles(folder, "*.json").Where(static file => Guid.TryParseExact(Path.GetFileNameWithoutExtension(file), "N", out _)).OrderDescending(StringComparer.Ordinal)];
            foreach (var old in newestFirst.Skip(most).Concat(Directory.EnumerateFiles(folder, "*.new")))
                DeleteIfPossible(old);
            foreach (var orphan in Directory.EnumerateFiles(folder, "*.parts").Where(static parts => !File.Exists(Path.ChangeExtension(parts, ".json"))))
                DeleteIfPossible(orphan);
            return [.. newestFirst.Take(most).Select(Read).OfType<Comparison>()];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Log.ComparisonUnreadable(logger, folder, problem.Message);
            return [];
        }
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

    /// <returns>False: it is still there.</returns>
    public bool TryDelete(string id)
    {
        if (!DeleteIfPossible(FileOf(id)))
            return false;
        // What remains of it is not listed, and goes at the next start.
        DeleteIfPossible(PartsOf(id));
        return true;
    }

    /// <summary>Says in the log why it was not.</summary>
    public bool DeleteIfPossible(string file)
    {
        try
        {
            File.Delete(file);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Log.ComparisonNotDeleted(logger, file, problem.Message);
            return false;
        }
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
