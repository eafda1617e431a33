using System.Buffers;
using Inspection.Core.Inference;
using Inspection.Core.Parts;
using Inspection.Models;

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
    /// <param name="detections">In frame pixels, by falling score.</param>
    /// <param name="labels">What the detections' labels are.</param>
    public static TruthComparison Of(PartTruth truth, ReadOnlySpan<Detection> detections, IReadOnlyList<ModelLabel> labels)
    {
        var rented = ArrayPool<bool>.Shared.Rent(truth.Defects.Count);
        var met = rented.AsSpan(0, truth.Defects.Count);
        met.Clear();
        var found = 0;
        foreach (var detection in detections)
        {
            var best = -1;
            var bestOverlap = MinimumOverlap;
            for (var i = 0; i < met.Length; i++)
            {
                var overlap = truth.Defects[i].Box.IntersectionOverUnion(detection.Box);
                if (met[i] || truth.Defects[i].Label != labels[detection.Label].Id || overlap < bestOverlap)
                    continue;
                best = i;
                bestOverlap = overlap;
            }
            if (best < 0)
                continue;
            met[best] = true;
            found++;
        }
        ArrayPool<bool>.Shared.Return(rented);
        return new TruthComparison(found, met.Length - found, detections.Length - found);
    }
}
