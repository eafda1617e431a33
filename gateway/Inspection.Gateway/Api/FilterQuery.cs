using System.ComponentModel;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Inspection.Gateway.Api;

/// <summary>The narrowing parameters of everything that speaks of results.</summary>
internal class FilterQuery
{
    private const int LongestWord = 256;

    [FromQuery(Name = "station"), Description("site/line/station, e.g. lab/line1/station1.")]
    public string? Station { get; init; }

    [FromQuery(Name = "from"), Description("Captured at or after (ISO 8601 with offset, e.g. 2026-11-21T00:00:00+09:00).")]
    public DateTimeOffset? From { get; init; }

    [FromQuery(Name = "to"), Description("Captured before (ISO 8601 with offset).")]
    public DateTimeOffset? To { get; init; }

    [FromQuery(Name = "bootId"), Description("One start of a station.")]
    public string? BootId { get; init; }

    [FromQuery(Name = "verdict"), Description("What the machine said.")]
    public WordParameter<Verdict>? Verdict { get; init; }

    [FromQuery(Name = "label"), Description("Only results with at least one detection of this label, e.g. scratch.")]
    public string? Label { get; init; }

    [FromQuery(Name = "model"), Description("name@version, e.g. substrate-compare@1.1.0.")]
    public string? Model { get; init; }

    [FromQuery(Name = "product"), Description("Exactly this product: the name of the recipe without its revision, e.g. board-a.")]
    public string? Product { get; init; }

    [FromQuery(Name = "lot"), Description("Exactly this lot.")]
    public string? Lot { get; init; }

    [FromQuery(Name = "partId"), Description("Exactly this part; all of its inspections.")]
    public string? PartId { get; init; }

    [FromQuery(Name = "minScore"), Description("The highest score of the result, or of label where given, is at least this; 0-1.")]
    public double? MinScore { get; init; }

    [FromQuery(Name = "maxScore"), Description("As minScore, at most this; 0-1. Results without detections have no score and are left out.")]
    public double? MaxScore { get; init; }

    [FromQuery(Name = "reviewed"), Description("true: a person has said something; false: nobody has.")]
    public bool? Reviewed { get; init; }

    [FromQuery(Name = "finding"), Description("The machine's verdict beside the newest review, and without one beside the truth of the line. Results of which neither is known are left out.")]
    public WordParameter<Finding>? Finding { get; init; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public virtual LocalizedText? WhyWrong()
    {
        if (Station is not null && !StationAddress.TryParse(Station, out _))
            return Texts.NoStation(Station);
        if (From >= To)
            return Texts.NotBefore(From, To);
        foreach (var (name, value) in (ReadOnlySpan<(string, double?)>)[("minScore", MinScore), ("maxScore", MaxScore)])
        {
            if (value is not (null or >= 0 and <= 1))
                return Texts.NotInRange(name, $"{value}", "0", "1");
        }
        if (MinScore > MaxScore)
            return Texts.ScoresCrossed(MinScore, MaxScore);
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("bootId", BootId), ("label", Label), ("model", Model), ("product", Product), ("lot", Lot), ("partId", PartId)])
        {
            if (WhyNoWord(name, value) is { } wrong)
                return wrong;
        }
        return null;
    }

    /// <summary>What keeps a text from being looked for in the database; null when nothing does.</summary>
    public static LocalizedText? WhyNoWord(string name, string? value)
    {
        if (value is { Length: 0 or > LongestWord })
            return Texts.WordLength(name, value.Length, LongestWord);
        return value?.Contains('\0', StringComparison.Ordinal) == true ? Texts.WordOfNoName(name) : null;
    }

    public ResultFilter ToFilter() => new(
        Station, Verdict?.Value, Label, From, To, BootId, Model, Lot, PartId, MinScore, MaxScore, Reviewed, Finding?.Value, Product);
}
