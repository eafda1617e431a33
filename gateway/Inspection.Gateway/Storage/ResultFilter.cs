using System.Text;
using Dapper;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>Which results are meant; what is null does not narrow.</summary>
/// <param name="Label">Only results with at least one detection of this label.</param>
/// <param name="From">Captured at or after.</param>
/// <param name="To">Captured before.</param>
internal sealed record ResultFilter(
    string? Station = null, Verdict? Verdict = null, string? Label = null, DateTimeOffset? From = null, DateTimeOffset? To = null, string? BootId = null)
{
    /// <summary>The <c>WHERE</c> clause on <c>results r</c>, always true where nothing narrows, and its parameters.</summary>
    public (string Where, DynamicParameters Parameters) ToSql()
    {
        var where = new StringBuilder("1 = 1");
        var parameters = new DynamicParameters();
        Add("r.station = @station", "station", Station);
        Add("r.verdict = @verdict", "verdict", Verdict is { } verdict ? WireWord<Verdict>.Of(verdict) : null);
        Add("EXISTS (SELECT 1 FROM detections d WHERE d.result = r.id AND d.label = @label)", "label", Label);
        Add("r.captured_at >= @from", "from", From is { } from ? StoredTime.From(from) : null);
        Add("r.captured_at < @to", "to", To is { } to ? StoredTime.From(to) : null);
        Add("r.boot_id = @bootId", "bootId", BootId);
        return (where.ToString(), parameters);

        void Add(string condition, string name, object? value)
        {
            if (value is null)
                return;
            where.Append(" AND ").Append(condition);
            parameters.Add(name, value);
        }
    }
}
