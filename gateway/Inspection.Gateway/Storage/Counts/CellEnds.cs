using System.Data.Common;
using Dapper;

namespace Inspection.Gateway.Storage.Counts;

/// <summary>The earliest and the latest capture of cells.</summary>
internal static class CellEnds
{
    /// <param name="group">At least one; all of one group.</param>
    public static (long First, long Last) Of(DbConnection connection, DbTransaction snapshot, ResultFilter filter, CellGrouping grouping, IReadOnlyCollection<ResultCell> group)
    {
        if (!group.Any(static cell => cell.HasLooseEnds) || !Known.IsAskedFor(filter))
            return (group.Min(static cell => cell.FirstAt), group.Max(static cell => cell.LastAt));
        var conditions = new ResultConditions(grouping.Narrow(filter, group.First().Key));
        return (Ends("ASC"), Ends("DESC"));

        long Ends(string order) => connection.QueryFirst<long>(
            $"SELECT r.captured_at FROM {conditions.Source} WHERE {conditions.All} ORDER BY {conditions.Time} {order} LIMIT 1", conditions.Parameters, snapshot);
    }
}
