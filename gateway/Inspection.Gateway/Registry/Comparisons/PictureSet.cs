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

        Row[] Of(int spare) =>
        [
            .. connection.Query<Row>(
                Query(station is not null, from is not null, to is not null),
                new { limit, spare, station, from = from is { } after ? StoredTime.From(after) : 0, to = to is { } before ? StoredTime.From(before) : 0 }),
        ];
    }

    /// <summary>
    /// The newest pictures of one worth, <c>@spare</c>, <c>@limit</c> at most, of <c>@station</c>, <c>@from</c>, <c>@to</c> where asked for. The picture's own time
    /// leads to those of the span; where it came before its result and neither saw the other, that of the result tells.
    /// </summary>
    internal static string Query(bool ofStation, bool hasFrom, bool hasTo)
    {
        // From the pictures to their results: there are far fewer of them.
        List<string> conditions = ["e.spare = @spare", "r.result_id = e.result_id", "r.station || '' = e.station", "m.id = r.id"];
        if (ofStation)
            conditions.Add("e.station = @station");
        if (hasFrom)
            conditions.Add("e.captured_at >= @from AND r.captured_at >= @from");
        if (hasTo)
            conditions.Add("e.captured_at < @to AND r.captured_at < @to");
        return $"""
            SELECT e.station AS Station, e.result_id AS ResultId, e.path AS Path, r.captured_at AS CapturedAt, r.id AS Id, m.message AS Message
            FROM evidence e CROSS JOIN results r CROSS JOIN result_messages m
            WHERE {string.Join(" AND ", conditions)} ORDER BY e.captured_at DESC LIMIT @limit
            """;
    }

    private static string? RecipeOf(string message) => JsonSerializer.Deserialize(message, Wire.Default.ResultMessage)?.Recipe.Name;

    private sealed record Row(string Station, string ResultId, string Path, long CapturedAt, long Id, string Message);
}
