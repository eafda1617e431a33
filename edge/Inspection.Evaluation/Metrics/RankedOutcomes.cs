namespace Inspection.Evaluation.Metrics;

/// <summary>Detections by falling score, each right or wrong, and how many objects there were in each image.</summary>
/// <param name="Images">Index of the image of each detection.</param>
/// <param name="Hits">Whether it met an object.</param>
/// <param name="ObjectsByImage">One number for each image.</param>
internal sealed record RankedOutcomes(int[] Images, bool[] Hits, int[] ObjectsByImage)
{
    public int Objects { get; } = ObjectsByImage.Sum();

    /// <summary>Objects where each image counts as often as <paramref name="weights"/> says.</summary>
    public int WeightedObjects(ReadOnlySpan<int> weights)
    {
        var objects = 0;
        for (var i = 0; i < ObjectsByImage.Length; i++)
            objects += ObjectsByImage[i] * weights[i];
        return objects;
    }

    /// <summary>Without the wrong detections behind the last right one: no average precision depends on them, and there can be many.</summary>
    public RankedOutcomes WithoutTail()
    {
        var kept = Array.LastIndexOf(Hits, true) + 1;
        return new RankedOutcomes(Images[..kept], Hits[..kept], ObjectsByImage);
    }

    /// <summary>F of the images as often as each counts.</summary>
    /// <returns>NaN where no object was drawn.</returns>
    public double F(ReadOnlySpan<int> weights)
    {
        var objects = WeightedObjects(weights);
        var (right, all) = (0, 0);
        for (var i = 0; i < Hits.Length; i++)
        {
            all += weights[Images[i]];
            right += Hits[i] ? weights[Images[i]] : 0;
        }
        return objects > 0 ? PrecisionRecall.Of(right, all, objects).F : double.NaN;
    }

    public PrecisionRecall Share() => PrecisionRecall.Of(Hits.Count(static hit => hit), Hits.Length, Objects);
}
