using Inspection.Core.Registration;
using OpenCvSharp;

namespace Inspection.Imaging;

/// <summary>Between matrices and the kit's own types.</summary>
internal static unsafe class MatSpans
{
    /// <summary>Copies the rows of an 8-bit matrix.</summary>
    public static void CopyTo(this Mat source, Span<byte> destination, int strideBytes)
    {
        var (width, height) = source.Size();
        var rowBytes = width * source.Channels();
        var step = source.Step();
        for (var row = 0; row < height; row++)
            new ReadOnlySpan<byte>((byte*)source.Data + row * step, rowBytes).CopyTo(destination[(row * strideBytes)..]);
    }

    /// <summary>The elements of a one-channel matrix that owns its memory, whose rows OpenCV packs. Valid while the matrix lives and keeps its size.</summary>
    public static Span<T> Pixels<T>(this Mat matrix) where T : unmanaged
    {
        var (width, height) = matrix.Size();
        if (matrix.Step() != (long)width * sizeof(T))
            throw new ArgumentException("The rows are not packed.", nameof(matrix));
        return new Span<T>((void*)matrix.Data, width * height);
    }

    /// <summary>Writes a transform into a 2×3 matrix of 64-bit floats, as <see cref="Cv2.WarpAffine"/> takes it.</summary>
    public static void SetTransform(this Mat matrix, RigidTransform transform)
    {
        var (sin, cos) = Math.SinCos(transform.Radians);
        ReadOnlySpan<double> elements = [cos, -sin, transform.X, sin, cos, transform.Y];
        elements.CopyTo(matrix.Pixels<double>());
    }
}
