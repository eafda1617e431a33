using System.Text.Json;

namespace Benchmarks.AgainstPeers;

/// <summary>What a program published of one picture, whichever program it was.</summary>
/// <param name="PartId">The picture's name.</param>
/// <param name="CapturedAt">When the program began to read the picture.</param>
/// <param name="StagesMs">Where the program says that its time went, milliseconds.</param>
internal sealed record PublishedResult(string PartId, DateTimeOffset CapturedAt, IReadOnlyList<Finding> Findings, IReadOnlyDictionary<string, double> StagesMs)
{
    /// <summary>What all programs name alike; the station knows more.</summary>
    private static readonly string[] stages = ["capture", "preprocess", "inference", "decode"];

    public static PublishedResult Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var times = root.GetProperty("stagesMs");
        return new PublishedResult(
            root.GetProperty("partId").GetString() ?? "",
            root.TryGetProperty("capturedAtMs", out var milliseconds) ? DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds.GetDouble()) : root.GetProperty("capturedAt").GetDateTimeOffset(),
            [.. root.GetProperty("detections").EnumerateArray().Select(static found => new Finding(
                found.GetProperty("label").GetString() ?? "", found.GetProperty("score").GetDouble(), [.. found.GetProperty("box").EnumerateArray().Select(static number => number.GetDouble())]))],
            stages.ToDictionary(static stage => stage, stage => times.GetProperty(stage).GetDouble()));
    }
}
