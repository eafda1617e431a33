using Dapper;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage.Counts;

/// <summary>
/// A <see cref="ResultFilter"/> as SQL on a table of counts or facts <c>c</c> and on <c>result_series s</c>. What is known of results is not looked at, see
/// <see cref="Known.Meets"/>.
/// </summary>
internal sealed class SeriesConditions
{
    private readonly ResultFilter filter;
    private readonly List<string> series = [];
    private readonly List<string> others = [];

    public SeriesConditions(ResultFilter filter)
    {
        this.filter = filter;
        Add(series, "s.station = @station", "station", filter.Station);
        Add(series, "s.boot_id = @bootId", "bootId", filter.BootId);
        Add(series, "s.model = @model", "model", filter.Model);
        Add(series, "s.lot = @lot", "lot", filter.Lot);
        Add(series, "s.product = @product", "product", filter.Product);
        Add(others, "c.verdict = @verdict", "verdict", filter.Verdict is { } verdict ? WireWord<Verdict>.Of(verdict) : null);
        From = filter.From is { } from ? StoredTime.From(from) : null;
        To = filter.To is { } to ? StoredTime.From(to) : null;
    }

    public DynamicParameters Parameters { get; } = new();

    /// <summary>As stored.</summary>
    public long? From { get; }

    /// <inheritdoc cref="From"/>
    public long? To { get; }

    /// <summary>Whether the series lead to the rows: a lot or a run has few; a station, a model or a product has many.</summary>
    public bool IsSeriesFirst => filter.Lot is not null || filter.BootId is not null;

    /// <summary>A <c>FROM</c> and a <c>WHERE</c>, to which conditions may be added.</summary>
    /// <param name="time">Column of the time.</param>
    /// <param name="needsSeries">Columns of the series are read.</param>
    /// <param name="width">Only counts of this width; null: the table has none.</param>
    public string Of(string table, string time, long? from, long? to, bool needsSeries, long? width = null)
    {
        var first = IsSeriesFirst && table != "result_types";
        // 0 + keeps SQLite from the index that begins with the width, which leads to the counts of all series.
        var plain = first && width is not null ? "0 + " : "";
        List<string> conditions = [.. others];
        if (width is not null)
            conditions.Add($"{plain}c.width = {width}");
        if (from is not null)
            conditions.Add($"{plain}c.{time} >= {from}");
        if (to is not null)
            conditions.Add($"{plain}c.{time} < {to}");
        if (series.Count == 0 && !needsSeries)
            return $"FROM {table} c WHERE {string.Join(" AND ", [.. conditions, "1 = 1"])}";
        // SQLite reads the first of a CROSS JOIN first.
        return $"FROM {(first ? $"result_series s CROSS JOIN {table} c" : $"{table} c CROSS JOIN result_series s")} WHERE {string.Join(" AND ", ["c.series = s.id", .. series, .. conditions])}";
    }

    /// <inheritdoc cref="Of(string, string, long?, long?, bool, long?)"/>
    public string Of(string table, bool needsSeries = false) => Of(table, "captured_at", From, To, needsSeries);

    /// <summary>As <see cref="Of(string, bool)"/>, of the defect types of results.</summary>
    public string OfTypes(bool needsSeries) => $"{Of("result_types", needsSeries)} AND {Type("c")}";

    /// <summary>What a defect type of a result must be: the filter's, else the one with the highest score of its result; and of which score.</summary>
    /// <param name="table">How <c>result_types</c> is called.</param>
    public string Type(string table)
    {
        List<string> conditions = [];
        if (filter.Label is null)
            conditions.Add($"{table}.leads = 1");
        Add(conditions, $"{table}.label = @label", "label", filter.Label);
        Add(conditions, $"{table}.top_score >= @minimumScore", "minimumScore", filter.MinimumScore);
        Add(conditions, $"{table}.top_score <= @maximumScore", "maximumScore", filter.MaximumScore);
        return string.Join(" AND ", conditions);
    }

    private void Add(List<string> conditions, string condition, string name, object? value)
    {
        if (value is null)
            return;
        conditions.Add(condition);
        Parameters.Add(name, value);
    }
}
