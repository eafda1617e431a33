using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Inspection.Core.Inference;

namespace Inspection.Core.Detecting;

/// <summary>Of boxes that overlap keeps the one with the highest score. Pure; nothing is allocated.</summary>
public static class NonMaximumSuppression
{
    // Left, top, right, bottom, area, label.
    private const int Rows = 6;

    /// <summary>Numbers of scratch memory that <see cref="Apply"/> needs for so many detections.</summary>
    public static int ScratchLength(int detections) => checked(Rows * RowLength(detections));

    /// <param name="detections">By falling score. Those that stay are moved to the front, in their order.</param>
    /// <param name="overlap">Intersection over union above which a box gives way, 0–1.</param>
    /// <param name="acrossLabels">Whether boxes of different labels suppress each other.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> numbers of the caller; what is in them does not matter.</param>
    /// <returns>How many stay. A box or score that is not a finite number never does, nor a box turned inside out.</returns>
    public static int Apply(Span<Detection> detections, float overlap, bool acrossLabels, Span<float> scratch)
    {
        if (!(overlap is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(overlap), overlap, "Expected 0–1.");
        if (scratch.Length < ScratchLength(detections.Length))
            throw new ArgumentException($"Expected at least {ScratchLength(detections.Length)} numbers of scratch memory, got {scratch.Length}.", nameof(scratch));
        var length = RowLength(detections.Length);
        // Lanes beyond the kept boxes are compared as well: as empty boxes they overlap with nothing.
        scratch[..(Rows * length)].Clear();
        ref var kept = ref MemoryMarshal.GetReference(scratch);
        var count = 0;
        foreach (var detection in detections)
        {
            var box = detection.Box;
            if (!float.IsFinite(detection.Score + box.X + box.Y + box.Right + box.Bottom + box.Area) || box.Width < 0 || box.Height < 0)
                continue;
            if (IsCovered(detection, ref kept, length, count, overlap, acrossLabels))
                continue;
            Unsafe.Add(ref kept, count) = box.X;
            Unsafe.Add(ref kept, length + count) = box.Y;
            Unsafe.Add(ref kept, 2 * length + count) = box.Right;
            Unsafe.Add(ref kept, 3 * length + count) = box.Bottom;
            Unsafe.Add(ref kept, 4 * length + count) = box.Area;
            Unsafe.Add(ref kept, 5 * length + count) = detection.Label;
            detections[count++] = detection;
        }
        return count;
    }

    private static bool IsCovered(Detection detection, ref float kept, int length, int count, float overlap, bool acrossLabels)
    {
        var (left, top) = (new Vector<float>(detection.Box.X), new Vector<float>(detection.Box.Y));
        var (right, bottom) = (new Vector<float>(detection.Box.Right), new Vector<float>(detection.Box.Bottom));
        var (area, label) = (new Vector<float>(detection.Box.Area), new Vector<float>(detection.Label));
        var everyLabel = acrossLabels ? Vector<int>.AllBitsSet : Vector<int>.Zero;
        for (var i = 0; i < count; i += Vector<float>.Count)
        {
            var width = Vector.Min(right, Row(ref kept, 2 * length + i)) - Vector.Max(left, Row(ref kept, i));
            var height = Vector.Min(bottom, Row(ref kept, 3 * length + i)) - Vector.Max(top, Row(ref kept, length + i));
            var shared = Vector.Max(width, Vector<float>.Zero) * Vector.Max(height, Vector<float>.Zero);
            var union = area + Row(ref kept, 4 * length + i) - shared;
            var covered = Vector.GreaterThan(shared, union * new Vector<float>(overlap));
            if ((covered & (Vector.Equals(label, Row(ref kept, 5 * length + i)) | everyLabel)) != Vector<int>.Zero)
                return true;
        }
        return false;
    }

    private static Vector<float> Row(ref float kept, int at) => Vector.LoadUnsafe(ref kept, (nuint)at);

    private static int RowLength(int detections) => checked(detections + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
}
