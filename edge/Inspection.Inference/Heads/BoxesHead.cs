using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;
using Inspection.Models;

namespace Inspection.Inference.Heads;

/// <summary>Head <c>boxes</c>: rows of x1, y1, x2, y2, score, label, non-maximum suppression already done; rows with score 0 are unused.</summary>
internal sealed class BoxesHead(OutputTensor output, int labels) : IOutputHead
{
    /// <summary>Columns of a row.</summary>
    public const int Columns = 6;

    private static readonly Comparison<Detection> ByFallingScore = static (a, b) => b.Score.CompareTo(a.Score);
    private readonly Detection[] found = new Detection[output.Shape[1]];

    /// <summary>This kit's own; its manifest is written by the training.</summary>
    public static HeadKind Kind { get; } = new(ModelOutput.Boxes, static setup => new BoxesHead(setup.Output(), setup.Labels), static _ => null);

    public int Decode(Span<Detection> detections)
    {
        var count = 0;
        for (var row = 0; row < found.Length; row++)
        {
            var values = output.Values.Slice(row * Columns, Columns);
            if (values[4] != 0)
                found[count++] = Read(values, row);
        }
        found.AsSpan(0, count).Sort(ByFallingScore);
        var written = Math.Min(count, detections.Length);
        found.AsSpan(0, written).CopyTo(detections);
        return written;
    }

    private Detection Read(ReadOnlySpan<float> values, int row)
    {
        var (x1, y1, x2, y2, score, label) = (values[0], values[1], values[2], values[3], values[4], values[5]);
        // Written so that NaN fails every comparison.
        var sane = score is > 0 and <= 1 && label >= 0 && label < labels && label == MathF.Floor(label)
            && x2 >= x1 && y2 >= y1 && float.IsFinite(x2 - x1) && float.IsFinite(y2 - y1);
        return sane
            ? new Detection((int)label, score, Box.FromEdges(x1, y1, x2, y2))
            : throw new InferenceException(Texts.NoSense(row, label, score, Box.FromEdges(x1, y1, x2, y2)));
    }
}
