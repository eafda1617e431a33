using Dapper;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>A <see cref="ResultFilter"/> as SQL on <c>results r</c>: conditions that an index in order of time can serve, the most selective first, and the others.</summary>
internal sealed class ResultConditions
{
    /// <summary>What is known of a part: <c>NG</c>, <c>OK</c> or null. A person's word goes before the line's.</summary>
    public const string Actual =
        "COALESCE(r.reviewed_verdict, CASE WHEN r.truth_defects > 0 THEN 'NG' WHEN r.truth_defects = 0 THEN 'OK' END)";

    private readonly List<string> indexed = [];
    private readonly List<string> others = [];
    private readonly List<string> times = [];

    public ResultConditions(ResultFilter filter)
    {
        Label = filter.Label;
        Add(indexed, "r.part_id = @partId", "partId", filter.PartId);
        Add(indexed, "r.lot = @lot", "lot", filter.Lot);
        if (filter.Reviewed == true)
            indexed.Add("r.reviewed_verdict IS NOT NULL");
        var verdict = filter.Verdict is { } word ? WireWord<Verdict>.Of(word) : null;
        if (filter.Station is not null && verdict is not null && Label is null)
        {
            Add(indexed, "r.station = @station AND r.verdict = @verdict", "station", filter.Station);
            Parameters.Add("verdict", verdict);
        }
        else
        {
            Add(indexed, "r.station = @station", "station", filter.Station);
            Add(indexed, "r.verdict = @verdict", "verdict", verdict);
        }
        Add(indexed, "r.model = @model", "model", filter.Model);
        Add(indexed, "r.product = @product", "product", filter.Product);
        Add(others, "r.boot_id = @bootId", "bootId", filter.BootId);
        if (Label is not null)
            Parameters.Add("label", Label);
        var score = Label is null ? "r.top_score" : "l.top_score";
        Add(others, $"{score} >= @minimumScore", "minimumScore", filter.MinimumScore);
        Add(others, $"{score} <= @maximumScore", "maximumScore", filter.MaximumScore);
        if (filter.Reviewed == false)
            others.Add("r.reviewed_verdict IS NULL");
        if (filter.Finding is { } finding)
            others.Add(Of(finding, "r.verdict", Actual));
        Add(times, ">= @from", "from", filter.From is { } from ? StoredTime.From(from) : null);
        Add(times, "< @to", "to", filter.To is { } to ? StoredTime.From(to) : null);
    }

    public DynamicParameters Parameters { get; } = new();

    private string? Label { get; }

    /// <summary>All conditions, always true where nothing narrows, for a query that reads every result meant. <see cref="Source"/> goes before it.</summary>
    public string All => string.Join(" AND ", [Base, .. indexed, .. others, .. Times]);

    /// <summary>The tables, with <c>results r</c> among them.</summary>
    public string Source => Label is null ? "results r" : "result_types l CROSS JOIN results r";

    /// <summary>As <see cref="Source"/>, for a query that comes with the row of a result.</summary>
    public string SourceByRow => Label is null ? "results r" : "results r CROSS JOIN result_types l";

    /// <summary>As <see cref="Source"/>, without those that <see cref="Leading"/> does not need.</summary>
    public string LeadingSource => Label is null ? "results r" : "result_types l";

    /// <summary>The conditions that one index serves, in order of <see cref="Time"/>.</summary>
    public string Leading => string.Join(" AND ", [Label is null ? indexed.FirstOrDefault("1 = 1") : "l.label = @label", .. Times]);

    /// <summary>Whether <see cref="Leading"/> is all there is: a list then reads exactly the results that it shows.</summary>
    public bool IsLeadingOnly => others.Count == 0 && indexed.Count == (Label is null ? Math.Min(indexed.Count, 1) : 0);

    /// <summary>Time and row by which lists are ordered.</summary>
    public string Time => Label is null ? "r.captured_at" : "l.captured_at";

    /// <inheritdoc cref="Time"/>
    public string Row => Label is null ? "r.id" : "l.result";

    private string Base => Label is null ? "1 = 1" : "r.id = l.result AND l.captured_at = r.captured_at AND l.label = @label";

    private IEnumerable<string> Times => times.Select(limit => $"{Time} {limit}");

    /// <param name="verdict">Expression of the machine's verdict.</param>
    /// <param name="actual">Expression of what is known: OK, NG or null.</param>
    public static string Of(Finding finding, string verdict, string actual) => finding switch
    {
        Finding.FalseReject => $"{verdict} <> 'OK' AND {actual} = 'OK'",
        Finding.Escape => $"{verdict} = 'OK' AND {actual} = 'NG'",
        _ => $"({verdict} = 'OK') = ({actual} = 'OK') AND {actual} IS NOT NULL",
    };

    private void Add(List<string> conditions, string condition, string name, object? value)
    {
        if (value is null)
            return;
        conditions.Add(condition);
        Parameters.Add(name, value);
    }
}
