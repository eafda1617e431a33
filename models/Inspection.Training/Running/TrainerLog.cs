using System.Text;
using System.Text.Json;

namespace Inspection.Training.Running;

/// <summary>Follows <c>log.jsonl</c> while the trainer writes it: one JSON object a line, with <c>kind</c> <c>progress</c> or <c>validation</c>. Lines that are neither are passed over.</summary>
/// <param name="path">May not exist yet.</param>
public sealed class TrainerLog(string path)
{
    private readonly List<byte> begun = [];
    private long offset;

    /// <summary>What was written since the last call; a line without its end waits for it.</summary>
    public IReadOnlyList<object> ReadNew()
    {
        if (!File.Exists(path))
            return [];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Seek(Math.Min(offset, file.Length), SeekOrigin.Begin);
        var entries = new List<object>();
        var buffer = new byte[16 * 1024];
        while (file.Read(buffer) is > 0 and var count)
        {
            offset += count;
            foreach (var character in buffer.AsSpan(0, count))
            {
                if (character != (byte)'\n')
                {
                    begun.Add(character);
                    continue;
                }
                if (Parse(Encoding.UTF8.GetString([.. begun])) is { } entry)
                    entries.Add(entry);
                begun.Clear();
            }
        }
        return entries;
    }

    /// <returns>A <see cref="TrainerReport"/>, a <see cref="TrainerValidation"/>, or null for a line that is neither.</returns>
    internal static object? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return root.GetProperty("kind").GetString() switch
            {
                "progress" => new TrainerReport(root.GetProperty("step").GetInt64(), root.GetProperty("images").GetInt64(), root.GetProperty("seconds").GetDouble()),
                "validation" => new TrainerValidation(root.GetProperty("seconds").GetDouble(), root.GetProperty("map50").GetDouble(), PerLabel(root)),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // A trainer that was killed in the middle of a line leaves half of it.
            return null;
        }
    }

    private static Dictionary<string, double> PerLabel(JsonElement root) => root.TryGetProperty("ap50", out var labels)
        ? labels.EnumerateObject().Where(static label => label.Value.ValueKind == JsonValueKind.Number).ToDictionary(static label => label.Name, static label => label.Value.GetDouble())
        : [];
}
