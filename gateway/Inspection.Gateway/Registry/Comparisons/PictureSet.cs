using System.Text.Json;
using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Options;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>Finds stored pictures to compare models on. Thread-safe.</summary>
internal sealed class PictureSet(Database reading, GatewayOptions options)
{
    /// <summary>
    /// The newest, half of them of parts that were OK and half of others, as far as there are so many of both; those whose files have gone are left out.
    /// </summary>
    /// <returns>The newest first.</returns>
    public IReadOnlyList<StoredPicture> Newest(string? station, DateTimeOffset? from, DateTimeOffset? to, int limit)
    {
        using var connection = reading.Open();
        var (ok, other) = (Of(spare: 1), Of(spare: 0));
        var okCount = Math.Min(ok.Length, Math.Max(limit / 2, limit - other.Length));
        return
        [
            .. ok.Take(okCount).Concat(other.Take(limit - okCount)).OrderByDescending(static row => (row.CapturedAt, row.Id))
                .Select(row => new StoredPicture(row.Station, row.ResultId, Path.GetFullPath(Path.Combine(options.EvidenceFolder, row.Path)), RecipeOf(row.Message)))
                .Where(static picture => File.Exists(picture.File)),
        ];

        Row[] Of(int spare)
        {
            List<string> conditions = ["e.spare = @spare", "r.result_id = e.result_id", "m.id = r.id", "r.station || '' = e.station"];
            var parameters = new DynamicParameters(new { limit, spare });
            Add("e.station = @station", "station", station);
            Add("r.captured_at >= @from", "from", from is { } after ? StoredTime.From(after) : null);
            Add("r.captured_at < @to", "to", to is { } before ? StoredTime.From(before) : null);
            // From the pictures to their results: there are far fewer of them.
            return
            [
                .. connection.Query<Row>(
                    $"""
                    SELECT e.station AS Station, e.result_id AS ResultId, e.path AS Path, r.captured_at AS CapturedAt, r.id AS Id, m.message AS Message
                    FROM evidence e CROSS JOIN results r CROSS JOIN result_messages m
                    WHERE {string.Join(" AND ", conditions)} ORDER BY e.received_at DESC LIMIT @limit
                    """, parameters),
            ];

            void Add(string condition, string name, object? value)
            {
                if (value is null)
                    return;
                conditions.Add(condition);
                parameters.Add(name, value);
            }
        }
    }

    private static string? RecipeOf(string message) => JsonSerializer.Deserialize(message, Wire.Default.ResultMessage)?.Recipe.Name;

    private sealed record Row(string Station, string ResultId, string Path, long CapturedAt, long Id, string Message);
}
