using Inspection.Contracts;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Export;

/// <summary>Which boxes a picture is exported with. Pure.</summary>
internal static class ExportLabels
{
    /// <returns>Within the picture and not empty; null where the source says nothing about this picture.</returns>
    public static IReadOnlyList<LabelledBox>? Of(StoredResult result, LabelSource source)
    {
        var message = result.Message;
        if (source == LabelSource.Truth && message.Truth is null)
            return null;
        var boxes = source == LabelSource.Truth
            ? message.Truth?.Defects.Select(static defect => LabelledBox.Of(defect.Label, defect.Box)) ?? []
            : message.Detections.Select(static detection => LabelledBox.Of(detection.Label, detection.Box));
        if (source == LabelSource.Reviewed && result.ReviewedVerdict == Verdict.Ok)
            boxes = [];
        if (source == LabelSource.Reviewed && result.ReviewedLabel is { } label)
            boxes = boxes.Select(box => box with { Label = label });
        return [.. boxes.Select(box => box.Within(message.Width, message.Height)).Where(static box => box is { Width: > 0, Height: > 0 })];
    }
}
