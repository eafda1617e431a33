using Inspection.Quantisation.Calibration;
using Inspection.Quantisation.Graphs;
using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Planning;

/// <summary>value = <paramref name="Scale"/> × input + <paramref name="Offset"/>, as a chain of element-wise operators with constants computes it.</summary>
internal readonly record struct Affine(double Scale, double Offset)
{
    // Of a step: what a scale written in 32 bits may be off.
    private const double Whole = 1e-3;

    public static Affine Identity { get; } = new(1, 0);

    /// <summary>This after what <paramref name="node"/> computes; null where that is not the like, or turns the order of values round.</summary>
    public Affine? After(NodeProto node, GraphIndex index)
    {
        var (first, second) = (index.Scalar(node.Input(0)), index.Scalar(node.Input(1)));
        Affine? own = node.OpType switch
        {
            "Mul" when (second ?? first) is { } factor => new(factor, 0),
            "Div" when second is { } divisor => new(1.0 / divisor, 0),
            "Add" when (second ?? first) is { } summand => new(1, summand),
            "Sub" when second is { } subtrahend => new(1, -subtrahend),
            _ => null,
        };
        return own is { Scale: > 0 and < double.PositiveInfinity } inner ? new Affine(Scale * inner.Scale, Scale * inner.Offset + Offset) : null;
    }

    /// <summary>The range of bytes that this is computed of; null where zero is no whole byte.</summary>
    public ByteRange? Range()
    {
        var zero = -Offset / Scale;
        return Math.Round(zero) is >= 0 and <= ByteRange.Steps and var whole && Math.Abs(zero - whole) < Whole ? new ByteRange((float)Scale, (byte)whole) : null;
    }
}
