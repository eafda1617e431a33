using Inspection.Core.Parts;

namespace Inspection.Core.Judging;

/// <summary>Compares a verdict's detections with what is really on the part, after the verdict.</summary>
/// <param name="Found">Defects met by a detection of the same label.</param>
/// <param name="Missed">Defects not met (미검).</param>
/// <param name="FalseAlarms">Detections that met no defect (오탐).</param>
public readonly record struct TruthComparison(int Found, int Missed, int FalseAlarms)
{
    /// <summary>IoU from which a detection meets a defect: DeepPCB's rule.</summary>
    public const float MinimumOverlap = 0.33f;

    /// <summary>Greedy one-to-one matching, strongest detection first, each taking the defect of its label that it overlaps most.</summary>
    /// <param name="detections">Label and box in frame pixels, by falling score.</param>
    public static TruthComparison Of(PartTruth truth, IReadOnlyList<(string Label, Box Box)> detections)
    {
        var met = new bool[truth.Defects.Count];
        var found = 0;
        foreach (var (label, box) in detections)
        {
            var best = -1;
            var bestOverlap = MinimumOverlap;
            for (var i = 0; i < met.Length; i++)
            {
                var overlap = truth.Defects[i].Box.IntersectionOverUnion(box);
                if (met[i] || truth.Defects[i].Label != label || overlap < bestOverlap)
                    continue;
                best = i;
                bestOverlap = overlap;
            }
            if (best < 0)
                continue;
            met[best] = true;
            found++;
        }
        return new TruthComparison(found, met.Length - found, detections.Count - found);
    }
}
