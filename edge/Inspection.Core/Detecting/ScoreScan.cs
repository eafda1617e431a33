using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Inspection.Core.Detecting;

/// <summary>
/// Finds the candidates of a network's raw scores: the best class of each, where its score is above the threshold. Pure functions; nothing is
/// allocated. A score that is not a number is passed over.
/// </summary>
public static class ScoreScan
{
    // Candidates whose best scores so far stay in the first-level cache while the classes pass by.
    private const int Tile = 2048;

    /// <summary>Scores as [classes, candidates], the order of Ultralytics v8 behind its four rows of boxes.</summary>
    /// <param name="scores">Classes × candidates numbers.</param>
    /// <param name="threshold">Below the least score that counts.</param>
    /// <param name="found">Receives the best candidates, by falling score; when there are more than it holds, the least are left out.</param>
    /// <returns>How many were written.</returns>
    public static int Columns(ReadOnlySpan<float> scores, int candidates, int classes, float threshold, Span<Candidate> found)
    {
        Require(scores.Length, candidates, classes);
        var top = new TopCandidates(found, threshold);
        Span<float> best = stackalloc float[Tile];
        Span<int> labels = stackalloc int[Tile];
        for (var start = 0; start < candidates; start += Tile)
        {
            var count = Math.Min(Tile, candidates - start);
            best[..count].Fill(top.Bar);
            labels[..count].Fill(-1);
            for (var label = 0; label < classes; label++)
                Raise(scores.Slice(label * candidates + start, count), label, best, labels);
            for (var i = 0; i < count; i++)
            {
                if (labels[i] >= 0 && best[i] > top.Bar)
                    top.Add(new Candidate(start + i, labels[i], best[i]));
            }
        }
        top.Sort();
        return top.Count;
    }

    /// <summary>Scores as [candidates, row], the order of YOLOv5 and YOLOX.</summary>
    /// <param name="values">Whole rows.</param>
    /// <inheritdoc cref="Columns"/>
    public static int Rows(ReadOnlySpan<float> values, ScoreRows rows, float threshold, Span<Candidate> found)
    {
        Require(values.Length, rows);
        var top = new TopCandidates(found, threshold);
        var index = 0;
        for (var start = 0; start < values.Length; start += rows.Length, index++)
        {
            var row = values.Slice(start, rows.Length);
            var factor = rows.Objectness is { } column ? row[column] : 1;
            // No class score is above 1, so none can make up for this; NaN ends here too.
            if (rows.Objectness is not null && !(factor > top.Bar))
                continue;
            var scores = row.Slice(rows.FirstClass, rows.Classes);
            if (!AnyAbove(scores, factor, top.Bar))
                continue;
            var best = top.Bar;
            var label = 0;
            for (var i = 0; i < scores.Length; i++)
            {
                var score = scores[i] * factor;
                if (score > best)
                    (best, label) = (score, i);
            }
            top.Add(new Candidate(index, label, best));
        }
        top.Sort();
        return top.Count;
    }

    /// <summary>Puts the label where its scores are above the best so far.</summary>
    private static void Raise(ReadOnlySpan<float> scores, int label, Span<float> best, Span<int> labels)
    {
        ref var source = ref MemoryMarshal.GetReference(scores);
        ref var highest = ref MemoryMarshal.GetReference(best);
        ref var winners = ref MemoryMarshal.GetReference(labels);
        var width = (nuint)Vector<float>.Count;
        var count = (nuint)scores.Length;
        nuint i = 0;
        for (; i + 2 * width <= count; i += 2 * width)
        {
            var (first, second) = (Vector.LoadUnsafe(ref source, i), Vector.LoadUnsafe(ref source, i + width));
            var (low, high) = (Vector.LoadUnsafe(ref highest, i), Vector.LoadUnsafe(ref highest, i + width));
            var (above, beside) = (Vector.GreaterThan(first, low), Vector.GreaterThan(second, high));
            // Nearly every place of a grid shows nothing, so this is nearly always all.
            if ((above | beside) == Vector<int>.Zero)
                continue;
            Vector.ConditionalSelect(above, first, low).StoreUnsafe(ref highest, i);
            Vector.ConditionalSelect(beside, second, high).StoreUnsafe(ref highest, i + width);
            Vector.ConditionalSelect(above, new Vector<int>(label), Vector.LoadUnsafe(ref winners, i)).StoreUnsafe(ref winners, i);
            Vector.ConditionalSelect(beside, new Vector<int>(label), Vector.LoadUnsafe(ref winners, i + width)).StoreUnsafe(ref winners, i + width);
        }
        for (; i < count; i++)
        {
            if (Unsafe.Add(ref source, i) > Unsafe.Add(ref highest, i))
                (Unsafe.Add(ref highest, i), Unsafe.Add(ref winners, i)) = (Unsafe.Add(ref source, i), label);
        }
    }

    private static bool AnyAbove(ReadOnlySpan<float> scores, float factor, float bar)
    {
        ref var source = ref MemoryMarshal.GetReference(scores);
        var width = Vector<float>.Count;
        var last = scores.Length - width;
        if (last < 0)
        {
            foreach (var score in scores)
            {
                if (score * factor > bar)
                    return true;
            }
            return false;
        }
        var (factors, bars) = (new Vector<float>(factor), new Vector<float>(bar));
        var above = Vector<int>.Zero;
        for (var i = 0; i < scores.Length; i += width)
            above |= Vector.GreaterThan(Vector.LoadUnsafe(ref source, (nuint)Math.Min(i, last)) * factors, bars);
        return above != Vector<int>.Zero;
    }

    private static void Require(int length, int candidates, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(candidates);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        if (length != checked(candidates * classes))
            throw new ArgumentException($"Expected {classes}×{candidates} scores, got {length}.", nameof(length));
    }

    private static void Require(int length, ScoreRows rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows.Length, nameof(rows));
        var fitting = rows is { FirstClass: >= 0, Classes: > 0 } && rows.FirstClass <= rows.Length - rows.Classes
            && (rows.Objectness is not { } column || (uint)column < (uint)rows.Length);
        if (!fitting)
            throw new ArgumentException($"Classes and objectness expected inside the row, got {rows}.", nameof(rows));
        if (length % rows.Length != 0)
            throw new ArgumentException($"Expected whole rows of {rows.Length} numbers, got {length} numbers.", nameof(length));
    }
}
