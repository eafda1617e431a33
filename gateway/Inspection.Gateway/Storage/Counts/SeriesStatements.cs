using System.Data.Common;

namespace Inspection.Gateway.Storage.Counts;

/// <summary>Finds the row of <c>result_series</c> that a result belongs to, on one connection.</summary>
internal sealed class SeriesStatements(DbConnection connection)
{
    /// <summary>More than the runs and lots of a day; results come in the order of their lots.</summary>
    private const int MostRemembered = 10_000;

    private readonly Dictionary<(string, string, string, string), long> remembered = [];

    private readonly PreparedStatement find = new(
        connection, "SELECT id FROM result_series WHERE station = @station AND boot_id = @bootId AND model = @model AND lot = @lot", "station", "bootId", "model", "lot");

    private readonly PreparedStatement insert = new(
        connection, "INSERT INTO result_series (station, boot_id, model, lot) VALUES (@station, @bootId, @model, @lot) RETURNING id", "station", "bootId", "model", "lot");

    public long Of(string station, string bootId, string model, string? lot)
    {
        var key = (station, bootId, model, lot ?? "");
        if (remembered.TryGetValue(key, out var known))
            return known;
        if (remembered.Count == MostRemembered)
            remembered.Clear();
        var id = (long)(find.Scalar(station, bootId, model, lot ?? "") ?? insert.Scalar(station, bootId, model, lot ?? "")
            ?? throw new InvalidOperationException("INSERT … RETURNING returned nothing."));
        remembered.Add(key, id);
        return id;
    }
}
