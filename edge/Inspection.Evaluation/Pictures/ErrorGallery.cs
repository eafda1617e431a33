using Inspection.Contracts;
using Inspection.Core;

namespace Inspection.Evaluation.Pictures;

/// <summary>Keeps the pictures of the worst misses and of the worst false alarms while the run goes on, and of nothing else.</summary>
/// <param name="thresholds">As the station judged with.</param>
public sealed class ErrorGallery(IReadOnlyDictionary<string, float> thresholds)
{
    private const int Kept = 12;
    private const float LeastOverlap = 0.5f;

    /// <summary>So much of the picture is shown around an error, at least. Pixels.</summary>
    private const int SmallestSide = 96;

    private readonly List<ErrorPicture> misses = [];
    private readonly List<ErrorPicture> falseAlarms = [];

    /// <summary>Worst first: on boards that passed, then by how little the model saw, then by size.</summary>
    public IReadOnlyList<ErrorPicture> Misses => misses;

    /// <summary>Worst first: on good boards, then by score.</summary>
    public IReadOnlyList<ErrorPicture> FalseAlarms => falseAlarms;

    /// <summary>Looks for errors on one part. A part that could not be judged is rejected, and so no error of the model.</summary>
    public void Consider(string part, EvaluatedImage image, InspectedPicture picture)
    {
        if (image.Verdict == Verdict.Unknown)
            return;
        var found = image.Detections.Where(detection => detection.Score >= thresholds[detection.Label]).ToArray();
        foreach (var defect in image.Truth)
        {
            var met = image.Detections.Where(detection => detection.Label == defect.Label && detection.Box.IntersectionOverUnion(defect.Box) >= LeastOverlap);
            var best = met.Select(static detection => detection.Score).DefaultIfEmpty(0).Max();
            if (thresholds.TryGetValue(defect.Label, out var threshold) && best >= threshold)
                continue;
            var size = defect.Box.Area / (1f + picture.WidthPixels * picture.HeightPixels);
            Keep(misses, part, defect.Label, best, (image.Verdict == Verdict.Ok ? 2 : 1) - best + size, defect.Box, image, found, picture);
        }
        foreach (var wrong in found.Where(detection => !image.Truth.Any(defect => defect.Label == detection.Label && defect.Box.IntersectionOverUnion(detection.Box) >= LeastOverlap)))
            Keep(falseAlarms, part, wrong.Label, wrong.Score, (image.Truth.Count == 0 ? 1 : 0) + wrong.Score, wrong.Box, image, found, picture);
    }

    private static void Keep(
        List<ErrorPicture> errors, string part, string label, float score, double severity, Box around, EvaluatedImage image, LabelledDetection[] found, InspectedPicture picture)
    {
        if (errors.Count == Kept && errors[^1].Severity >= severity)
            return;
        var at = errors.FindIndex(error => error.Severity < severity);
        errors.Insert(at < 0 ? errors.Count : at, new ErrorPicture(part, label, score, severity, Cut(picture, around), image.Truth, found));
        if (errors.Count > Kept)
            errors.RemoveAt(Kept);
    }

    private static PictureCrop Cut(InspectedPicture picture, Box around)
    {
        var side = (int)Math.Max(SmallestSide, 1.6f * MathF.Max(around.Width, around.Height));
        var (width, height) = (Math.Min(side, picture.WidthPixels), Math.Min(side, picture.HeightPixels));
        var left = (int)Math.Clamp(around.X + around.Width / 2 - width / 2f, 0, picture.WidthPixels - width);
        var top = (int)Math.Clamp(around.Y + around.Height / 2 - height / 2f, 0, picture.HeightPixels - height);
        return new PictureCrop(
            left, top, width, height, Cut(picture.Tested, picture.WidthPixels, left, top, width, height),
            picture.Template.IsEmpty ? null : Cut(picture.Template, picture.WidthPixels, left, top, width, height));
    }

    private static byte[] Cut(ReadOnlySpan<byte> plane, int stride, int left, int top, int width, int height)
    {
        var piece = new byte[width * height];
        for (var row = 0; row < height; row++)
            plane.Slice((top + row) * stride + left, width).CopyTo(piece.AsSpan(row * width));
        return piece;
    }
}
