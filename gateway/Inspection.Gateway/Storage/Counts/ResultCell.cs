namespace Inspection.Gateway.Storage.Counts;

/// <summary>Results that are alike in all that charts look at, counted.</summary>
/// <param name="Key">Of their group, see <see cref="CellGrouping"/>.</param>
/// <param name="Truth">What the line knows: OK, NG, or empty.</param>
/// <param name="Reviewed">What a person said last: OK, NG, or null.</param>
/// <param name="Detected">Those with at least one detection.</param>
/// <param name="FirstAt">Earliest capture, as stored.</param>
/// <param name="LastAt">Latest capture, as stored.</param>
/// <param name="HasLooseEnds">The earliest or the latest may be a result of another cell: one that a person has reviewed.</param>
internal sealed record ResultCell(
    string Key, string Verdict, string Reason, string Truth, string? Reviewed, long Results, long Detected, TruthTally Tally, long FirstAt, long LastAt,
    bool HasLooseEnds = false)
{
    /// <summary>What is known of the parts: OK, NG or null. A person's word goes before the line's.</summary>
    public string? Actual => Known.Of(Reviewed, Truth);

    /// <summary>Both together; alike but for what a person said.</summary>
    public ResultCell With(ResultCell other) => this with
    {
        Results = Results + other.Results, Detected = Detected + other.Detected, Tally = Tally + other.Tally,
        FirstAt = Math.Min(FirstAt, other.FirstAt), LastAt = Math.Max(LastAt, other.LastAt),
    };

    /// <summary>Those that are not among <paramref name="reviewed"/>, which are among these. The tally is not told apart.</summary>
    public ResultCell Without(ResultCell reviewed) => this with
    {
        Results = Results - reviewed.Results, Detected = Detected - reviewed.Detected,
        HasLooseEnds = HasLooseEnds || FirstAt == reviewed.FirstAt || LastAt == reviewed.LastAt,
    };
}
