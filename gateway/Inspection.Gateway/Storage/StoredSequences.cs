using Dapper;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>Finds the numbers that are missing among the results of a station. Thread-safe.</summary>
internal sealed class StoredSequences(Database database)
{
    /// <param name="most">The newest so many gaps are told.</param>
    /// <returns>Ranges that are not there, oldest first, and the highest number that is; 0: none is.</returns>
    /// <exception cref="System.Data.Common.DbException">Locked, unreachable, or broken.</exception>
    public (IReadOnlyList<ResultRange> Missing, long Highest) Missing(StationAddress station, string bootId, int most)
    {
        using var connection = database.Open();
        var boot = new { station = station.ToString(), bootId };
        var (count, highest) = connection.QuerySingle<(long, long)>(
            "SELECT COUNT(*), COALESCE(MAX(sequence), 0) FROM results WHERE station = @station AND boot_id = @bootId", boot);
        if (count == highest)
            return ([], highest);
        var missing = connection.Query<(long First, long Last)>(
            $"""
            SELECT previous + 1, sequence - 1 FROM (
                SELECT sequence, COALESCE(LAG(sequence) OVER (ORDER BY sequence), 0) AS previous FROM results WHERE station = @station AND boot_id = @bootId) numbered
            WHERE sequence > previous + 1 ORDER BY sequence DESC LIMIT {most}
            """, boot);
        return ([.. missing.Reverse().Select(gap => new ResultRange(bootId, gap.First, gap.Last))], highest);
    }
}
