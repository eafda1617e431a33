using OpenCvSharp;

namespace Inspection.Imaging.Registration;

/// <summary>
/// Finds shift and rotation roughly, wherever they are within the range: a landmark of the live image, mostly its middle, is looked for in the
/// template, turned by whole degrees, by normalised correlation at about 80 pixels across. Unlike phase correlation it does not care for the strength
/// of single frequencies, and so not for the periods of a copper pattern. Not thread-safe.
/// </summary>
internal sealed class CoarseSearch : IDisposable
{
    private const int MostDegrees = 5;

    /// <summary>From here on an unturned match is near enough for refinement to find the rest.</summary>
    private const double GoodUnturned = 0.9;

    private readonly Mat scores = new();
    private readonly KeptHeader middle = new();

    /// <param name="live">8-bit grey, reduced as the template's coarse level.</param>
    public Pose Find(PreparedTemplate template, Mat live)
    {
        var landmark = middle.Over(live, template.Landmark);
        var (best, bestScore) = Look(0);
        for (var degrees = 1; degrees <= MostDegrees && bestScore < GoodUnturned; degrees++)
        {
            Keep(Look(degrees));
            Keep(Look(-degrees));
        }
        return best;

        void Keep((Pose Pose, double Score) found)
        {
            if (found.Score > bestScore)
                (best, bestScore) = found;
        }

        (Pose, double) Look(int degrees)
        {
            Cv2.MatchTemplate(template.Searched(degrees), landmark, scores, TemplateMatchModes.CCoeffNormed);
            Cv2.MinMaxLoc(scores, out _, out var score, out _, out var at);
            var (x, y) = template.ShiftOf(at);
            return (new Pose(degrees * Math.PI / 180, x * template.CoarseScale, y * template.CoarseScale), score);
        }
    }

    public void Dispose()
    {
        middle.Dispose();
        scores.Dispose();
    }
}
