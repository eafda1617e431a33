using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>Which results are meant; what is null does not narrow.</summary>
/// <param name="Label">Only results with at least one detection of this label.</param>
/// <param name="From">Captured at or after.</param>
/// <param name="To">Captured before.</param>
/// <param name="Model"><c>name@version</c>, see <see cref="ModelKey"/>.</param>
/// <param name="MinimumScore">The highest score of the result, or of <paramref name="Label"/> where given, is at least this; 0–1.</param>
/// <param name="MaximumScore">As <paramref name="MinimumScore"/>, at most this.</param>
/// <param name="Reviewed">Whether a person has said something.</param>
/// <param name="Product">See <see cref="ProductKey"/>.</param>
internal sealed record ResultFilter(
    string? Station = null, Verdict? Verdict = null, string? Label = null, DateTimeOffset? From = null, DateTimeOffset? To = null, string? BootId = null,
    string? Model = null, string? Lot = null, string? PartId = null, double? MinimumScore = null, double? MaximumScore = null,
    bool? Reviewed = null, Finding? Finding = null, string? Product = null);
