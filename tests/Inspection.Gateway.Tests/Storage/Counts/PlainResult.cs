using Inspection.Contracts;
using Inspection.Gateway.Quality;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Tests.Storage.Counts;

/// <summary>A result as it was sent, and what a person said of it.</summary>
internal sealed record PlainResult(StationAddress Station, ResultMessage Message)
{
    public Verdict? Reviewed { get; set; }

    public string? ReviewedLabel { get; set; }

    public Verdict? Actual => Reviewed ?? (Message.Truth is { } truth ? truth.Defects.Count > 0 ? Verdict.Ng : Verdict.Ok : null);

    public double? TopScore(string? label) => Message.Detections.Where(detection => label is null || detection.Label == label).Max(static detection => (double?)detection.Score);

    public string? MachineLabel => Message.Detections.OrderByDescending(static d => d.Score).ThenBy(static d => d.Label, StringComparer.Ordinal).FirstOrDefault()?.Label;

    /// <summary>Detections of each defect type.</summary>
    public IEnumerable<(string Label, long Detections)> Types => Message.Detections.GroupBy(static d => d.Label).Select(static group => (group.Key, (long)group.Count()));

    public bool Meets(ResultFilter filter) =>
        Is(filter.Station, Station.ToString()) && Is(filter.BootId, Message.BootId) && Is(filter.Model, ModelKey.Of(Message.Model)) && Is(filter.Lot, Message.Lot)
        && Is(filter.Product, ProductKey.Of(Message.Recipe))
        && Is(filter.PartId, Message.PartId) && (filter.Verdict is null || filter.Verdict == Message.Verdict)
        && (filter.From is null || Message.CapturedAt >= filter.From) && (filter.To is null || Message.CapturedAt < filter.To)
        && (filter.Label is null || Types.Any(type => type.Label == filter.Label))
        && (filter.MinimumScore is null || TopScore(filter.Label) >= filter.MinimumScore) && (filter.MaximumScore is null || TopScore(filter.Label) <= filter.MaximumScore)
        && (filter.Reviewed is null || filter.Reviewed == Reviewed is not null) && (filter.Finding is null || filter.Finding == Finding);

    /// <summary>The group of a trend, null where it is left out.</summary>
    public string? Group(SubgroupKind kind, TimeSpan utcOffset)
    {
        var local = Message.CapturedAt.ToOffset(utcOffset);
        var day = new DateTimeOffset(local.Date, utcOffset);
        return kind switch
        {
            SubgroupKind.Lot => Message.Lot,
            SubgroupKind.Hour => Name(day.AddHours(local.Hour)),
            SubgroupKind.Shift => Name(day.AddHours(local.Hour / 8 * 8)),
            SubgroupKind.Day => Name(day),
            _ => Name(day.AddDays(-(((int)local.DayOfWeek + 6) % 7))),
        };
    }

    private Finding? Finding => Actual is not { } actual ? null
        : Message.Verdict == Verdict.Ok == (actual == Verdict.Ok) ? Gateway.Storage.Finding.Right
        : actual == Verdict.Ok ? Gateway.Storage.Finding.FalseReject : Gateway.Storage.Finding.Escape;

    private static bool Is(string? asked, string? value) => asked is null || asked == value;

    private static string Name(DateTimeOffset begin) => begin.ToString("yyyy-MM-ddTHH:mmzzz", System.Globalization.CultureInfo.InvariantCulture);
}
