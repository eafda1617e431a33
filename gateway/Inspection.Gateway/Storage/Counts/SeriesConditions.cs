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
        Add(others, "c.verdict = @verdict", "verdict", filter.Verdict is { } verdict ? WireWord<Verdict>.Of(verdict) : null);
        From = filter.From is { } from ? StoredTime.From(from) : null;
        To = filter.To is { } to ? StoredTime.From(to) : null;
    }

    public DynamicParameters Parameters { get; } = new();

    /// <summary>As stored.</summary>
    public long? From { get; }

    /// <inheritdoc cref="From"/>
    public long? To { get; }

    /// <summary>A <c>FROM</c> and a <c>WHERE</c>, to which conditions may be added.</summary>
    /// <param name="time">Column of the time.</param>
    /// <param name="needsSeries">Columns of the series are read.</param>
    public string Of(string table, string time, long? from, long? to, bool needsSeries)
    {
        List<string> conditions = [.. others];
        if (from is not null)
            conditions.Add($"c.{time} >= {from}");
        if (to is not null)
            conditions.Add($"c.{time} < {to}");
        if (series.Count == 0 && !needsSeries)
            return $"FROM {table} c WHERE {string.Join(" AND ", [.. conditions, "1 = 1"])}";
        // SQLite reads the first of a CROSS JOIN first. A lot or a run has few series; a station or a model has many.
        var tables = filter.Lot is not null || filter.BootId is not null ? $"result_series s CROSS JOIN {table} c" : $"{table} c CROSS JOIN result_series s";
        return $"FROM {tables} WHERE {string.Join(" AND ", ["c.series = s.id", .. series, .. conditions])}";
    }

    /// <inheritdoc cref="Of(string, string, long?, long?, bool)"/>
    public string Of(string table, bool needsSeries = false) => Of(table, "captured_at", From, To, needsSeries);

    /// <summary>As <see cref="Of(string, bool)"/>, of the defect types of results: of the filter's, else of the one with the highest score of each.</summary>
    public string OfTypes(bool needsSeries)
    {
        List<string> scored = [filter.Label is null ? "c.leads = 1" : "c.label = @label"];
        if (filter.Label is not null)
            Parameters.Add("label", filter.Label);
        Add(scored, "c.top_score >= @minimumScore", "minimumScore", filter.MinimumScore);
        Add(scored, "c.top_score <= @maximumScore", "maximumScore", filter.MaximumScore);
        return $"{Of("result_types", needsSeries)} AND {string.Join(" AND ", scored)}";
    }

    private void Add(List<string> conditions, string condition, string name, object? value)
    {
        if (value is null)
            return;
        conditions.Add(condition);
        Parameters.Add(name, value);
    }
}
