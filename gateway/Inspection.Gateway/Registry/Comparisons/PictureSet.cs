using Dapper;
using Inspection.Gateway.Options;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>Finds stored pictures to compare models on. Thread-safe.</summary>
internal sealed class PictureSet(Database reading, GatewayOptions options)
{
    /// <summary>The newest first; those whose files have gone are left out.</summary>
    public IReadOnlyList<StoredPicture> Newest(string? station, DateTimeOffset? from, DateTimeOffset? to, int limit)
    {
        List<string> conditions = ["1 = 1"];
        var parameters = new DynamicParameters(new { limit });
        Add("r.station = @station", "station", station);
        Add("r.captured_at >= @from", "from", from is { } after ? StoredTime.From(after) : null);
        Add("r.captured_at < @to", "to", to is { } before ? StoredTime.From(before) : null);
        using var connection = reading.Open();
        return
        [
            .. connection.Query<(string Station, string ResultId, string Path)>(
                    $"""
                    SELECT e.station, e.result_id, e.path FROM results r JOIN evidence e ON e.station = r.station AND e.result_id = r.result_id
                    WHERE {string.Join(" AND ", conditions)} ORDER BY r.captured_at DESC, r.id DESC LIMIT @limit
                    """, parameters)
                .Select(row => new StoredPicture(row.Station, row.ResultId, Path.GetFullPath(Path.Combine(options.EvidenceFolder, row.Path))))
                .Where(static picture => File.Exists(picture.File)),
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
