using System.Runtime.Intrinsics;

namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>The work on one row of pixels. Every width gives the same bits.</summary>
internal abstract class RowKernels
{
    /// <summary>Working rows are as long as a multiple of this, so that no width has a remainder.</summary>
    public const int Padding = 16;

    public static RowKernels Scalar { get; } = new RowKernels<ScalarLanes, float, uint>();

    public static RowKernels Width128 { get; } = new RowKernels<Lanes128, Vector128<float>, Vector128<uint>>();

    public static RowKernels Width256 { get; } = new RowKernels<Lanes256, Vector256<float>, Vector256<uint>>();

    public static RowKernels Width512 { get; } = new RowKernels<Lanes512, Vector512<float>, Vector512<uint>>();

    /// <summary>The widest that this processor has.</summary>
    public static RowKernels Best { get; } =
        Vector512.IsHardwareAccelerated ? Width512
        : Vector256.IsHardwareAccelerated ? Width256
        : Vector128.IsHardwareAccelerated ? Width128
        : Scalar;

    /// <summary>Whether <see cref="RecordPermutation"/> belongs to this width.</summary>
    public abstract bool Permutes { get; }

    /// <summary>The row's source pixels weighed along the row, for every channel of the source.</summary>
    /// <param name="row">The source pixels of the row.</param>
    /// <param name="ahead">Bytes from the row to the one that will be asked for next.</param>
    /// <param name="planes">Receives <see cref="ColumnWeights.PaddedLength"/> numbers for each channel of the source.</param>
    public abstract void Sample(ReadOnlySpan<byte> row, int ahead, ColumnWeights columns, Span<float> planes);

    /// <summary>Rows weighed against each other, rounded to whole grey levels, times <paramref name="gain"/> plus <paramref name="offset"/>.</summary>
    /// <param name="rows">Where each row begins in <paramref name="samples"/>.</param>
    /// <param name="shares">One for each row.</param>
    public abstract void Blend(ReadOnlySpan<float> samples, ReadOnlySpan<int> rows, ReadOnlySpan<float> shares, float gain, float offset, Span<float> target);

    /// <summary>Grey of whole levels blue, green and red, as <see cref="GreyPlane.FromBgr"/>, times <paramref name="gain"/> plus <paramref name="offset"/>.</summary>
    public abstract void Mix(ReadOnlySpan<float> blue, ReadOnlySpan<float> green, ReadOnlySpan<float> red, float gain, float offset, Span<float> target);

    /// <summary>Whole grey levels as bytes.</summary>
    public abstract void ToBytes(ReadOnlySpan<float> levels, Span<byte> target);
}
