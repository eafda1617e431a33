using OpenCvSharp;

namespace Inspection.Imaging;

/// <summary>Copies between matrices and packed or strided spans.</summary>
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
}
