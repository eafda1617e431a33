using Inspection.Contracts;
using Inspection.Core.Pipeline;

namespace Inspection.Core.Swapping;

/// <summary>How the last parts were judged, at most <see cref="Capacity"/> of them: what a new model is measured against. Not thread-safe.</summary>
public sealed class JudgingRecord
{
    public const int Capacity = 256;

    private readonly double[] milliseconds = new double[Capacity];
    private readonly bool[] passed = new bool[Capacity];
    private long added;

    /// <summary>Parts that the model has seen, of those kept.</summary>
    public int Count => (int)Math.Min(added, Capacity);

    /// <summary>Share of the kept parts that were not OK; 0 when there are none.</summary>
    public double RejectedShare
    {
        get
        {
            if (Count == 0)
                return 0;
            var rejected = 0;
            for (var i = 0; i < Count; i++)
                rejected += passed[i] ? 0 : 1;
            return (double)rejected / Count;
        }
    }

    /// <summary>Median time that a part took the model, from its planes to its verdict, milliseconds; 0 when there are none.</summary>
    public double MedianMilliseconds
    {
        get
        {
            if (Count == 0)
                return 0;
            var sorted = milliseconds.AsSpan(0, Count).ToArray();
            Array.Sort(sorted);
            return sorted[Count / 2];
        }
    }

    /// <summary>Whether the model itself had a say in the verdict.</summary>
    public static bool Concerns(Inspected inspected) =>
        inspected.Reason is VerdictReason.Clean or VerdictReason.Defects or VerdictReason.Overrun or VerdictReason.InferenceFailed;

    /// <summary>Parts that never reached the model are left out.</summary>
    public void Add(Inspected inspected)
    {
        if (!Concerns(inspected))
            return;
        var place = added++ % Capacity;
        var stages = inspected.Stages;
        milliseconds[place] = stages.Preprocess + stages.Inference + stages.Decode + stages.Judge;
        passed[place] = inspected.Verdict == Verdict.Ok;
    }
}
