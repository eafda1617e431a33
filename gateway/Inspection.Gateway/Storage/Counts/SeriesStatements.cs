using System.Data.Common;

namespace Inspection.Gateway.Storage.Counts;

/// <summary>Finds the row of <c>result_series</c> that a result belongs to, on one connection.</summary>
internal sealed class SeriesStatements(DbConnection connection)
{
    /// <summary>More than the runs and lots of a day; results come in the order of their lots.</summary>
    private const int MostRemembered = 10_000;

    /// <summary>Joins <c>result_series s</c> to <c>results r</c>.</summary>
    public const string OfResult = "s.station = r.station AND s.boot_id = r.boot_id AND s.model = r.model AND s.lot = COALESCE(r.lot, '') AND s.product = r.product";

    private readonly Dictionary<(string, string, string, string, string), long> remembered = [];

    private readonly PreparedStatement find = new(
        connection, "SELECT id FROM result_series WHERE station = @station AND boot_id = @bootId AND model = @model AND lot = @lot AND product = @product",
        "station", "bootId", "model", "lot", "product");

    private readonly PreparedStatement insert = new(
        connection, "INSERT INTO result_series (station, boot_id, model, lot, product) VALUES (@station, @bootId, @model, @lot, @product) RETURNING id",
        "station", "bootId", "model", "lot", "product");

    public long Of(string station, string bootId, string model, string? lot, string product)
    {
        var key = (station, bootId, model, lot ?? "", product);
        if (remembered.TryGetValue(key, out var known))
            return known;
        if (remembered.Count == MostRemembered)
            remembered.Clear();
        var id = (long)(find.Scalar(station, bootId, model, lot ?? "", product) ?? insert.Scalar(station, bootId, model, lot ?? "", product)
            ?? throw new InvalidOperationException("INSERT … RETURNING returned nothing."));
        remembered.Add(key, id);
        return id;
    }
}
