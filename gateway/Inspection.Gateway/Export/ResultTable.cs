using CsvHelper;
using Inspection.Contracts;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Export;

/// <summary>
/// Results as CSV that a spreadsheet opens as it is meant: UTF-8 with a byte order mark, without which Excel in Korean takes the bytes for CP949, and no text
/// that it would run as a formula.
/// </summary>
internal static class ResultTable
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss.fff";

    private static readonly CsvWriterOptions options = CsvWriterOptions.Default with { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    /// <param name="destination">Stays open.</param>
    /// <param name="utcOffset">Of the clock in which times are written.</param>
    /// <param name="cancellation">What is written by then stays; the last record may be incomplete.</param>
    public static async Task WriteAsync(
        IEnumerable<StoredResult> results, Stream destination, UserLanguage language, TimeSpan utcOffset, CancellationToken cancellation)
    {
        await using var table = CsvWriter.Create(destination, options, leaveOpen: true);
        foreach (var column in Texts.ResultColumns(utcOffset))
            table.WriteField(column.In(language));
        await table.EndRecordAsync(cancellation);
        foreach (var result in results)
        {
            Write(table, result, utcOffset);
            await table.EndRecordAsync(cancellation);
        }
        await table.FlushAsync(cancellation);
    }

    private static void Write(CsvWriter table, StoredResult result, TimeSpan utcOffset)
    {
        var message = result.Message;
        table.WriteField(message.ResultId);
        table.WriteField(result.Station);
        table.WriteField(message.PartId);
        table.WriteField(message.Lot);
        table.WriteField(message.CapturedAt.ToOffset(utcOffset), TimeFormat);
        table.WriteField(result.ReceivedAt.ToOffset(utcOffset), TimeFormat);
        table.WriteField(WireWord<Verdict>.Of(message.Verdict));
        table.WriteField(WireWord<VerdictReason>.Of(message.Reason));
        table.WriteField(string.Join(' ', message.Detections.Select(static detection => detection.Label).Distinct()));
        table.WriteField(message.Detections.Count);
        if (message.Detections.Count == 0)
            table.WriteField((string?)null);
        else
            table.WriteField(message.Detections.Max(static detection => detection.Score));
        table.WriteField(ModelKey.Of(message.Model));
        table.WriteField($"{message.Recipe.Name}@{message.Recipe.Revision}");
        table.WriteField(result.ReviewedVerdict is { } verdict ? WireWord<Verdict>.Of(verdict) : null);
        table.WriteField(result.ReviewedLabel);
        if (message.Truth is { } truth)
            table.WriteField(truth.Defects.Count);
        else
            table.WriteField((string?)null);
        table.WriteField(message.StagesMs.Total);
        table.WriteField(result.HasEvidence ? 1 : 0);
    }
}
