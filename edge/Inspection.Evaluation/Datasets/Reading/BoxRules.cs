using Inspection.Core;
using Inspection.Core.Frames;

namespace Inspection.Evaluation.Datasets.Reading;

/// <summary>Which boxes can be used.</summary>
internal static class BoxRules
{
    /// <summary>Counting pixels from 0 or from 1, and rounding, differ by so much. Pixels.</summary>
    private const float Tolerance = 1;

    /// <param name="place">File and line or element, for people.</param>
    /// <returns>The box clipped to the image; null where it has no area or leaves the image by more than a pixel.</returns>
    public static Box? Accept(double left, double top, double right, double bottom, ImageSize image, string file, string place, ProblemSink problems)
    {
        // Written so that NaN fails.
        var inside = left >= -Tolerance && top >= -Tolerance && right <= image.WidthPixels + Tolerance && bottom <= image.HeightPixels + Tolerance;
        if (!(right > left && bottom > top && inside))
        {
            problems.Refuse(DataProblemKind.BadBox, file, Texts.BadBox(place, left, top, right, bottom, image));
            return null;
        }
        var clipped = Box.FromEdges((float)left, (float)top, (float)right, (float)bottom).ClipTo(image.WidthPixels, image.HeightPixels);
        if (clipped.Area > 0)
            return clipped;
        problems.Refuse(DataProblemKind.BadBox, file, Texts.BadBox(place, left, top, right, bottom, image));
        return null;
    }
}
