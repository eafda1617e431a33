using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Inspection.Core.Preprocessing;

/// <summary>
/// What a model that compares sees of one row: the difference of tested image and template, and what of the tested image lies outside the 3×3
/// neighbourhood of the template, so that a pixel of residual shift alone leaves nothing. Both about 128, weak differences raised.
/// The training computes the same bytes (<c>models/training/planes.py</c>).
/// </summary>
public sealed class DifferencePlanes
{
    private readonly int width;
    // One pixel of air on each side, so that the neighbourhood of the first and last pixel needs no case of its own.
    private readonly byte[] brightest;
    private readonly byte[] darkest;

    /// <param name="width">Pixels a row.</param>
    public DifferencePlanes(int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        this.width = width;
        brightest = new byte[width + 2];
        darkest = new byte[width + 2];
    }

    /// <summary>Computes one row; all spans are one row of pixels, the template's neighbours repeat its first or last row at the image's edge.</summary>
    /// <param name="difference">Receives 128 ± the raised difference.</param>
    /// <param name="outside">Receives 128 ± the raised excess over the neighbourhood.</param>
    public void ComputeRow(
        ReadOnlySpan<byte> tested, ReadOnlySpan<byte> above, ReadOnlySpan<byte> template, ReadOnlySpan<byte> below, Span<byte> difference, Span<byte> outside)
    {
        if (tested.Length != width || above.Length != width || template.Length != width || below.Length != width || difference.Length != width || outside.Length != width)
            throw new ArgumentException($"Rows of {width} bytes expected.", nameof(tested));
        SpanOverColumn(above, template, below);
        ref var high = ref MemoryMarshal.GetArrayDataReference(brightest);
        ref var low = ref MemoryMarshal.GetArrayDataReference(darkest);
        ref var t = ref MemoryMarshal.GetReference(tested);
        ref var m = ref MemoryMarshal.GetReference(template);
        ref var d = ref MemoryMarshal.GetReference(difference);
        ref var o = ref MemoryMarshal.GetReference(outside);
        var x = 0;
        for (; x <= width - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            var pixel = Load(ref t, x);
            var reference = Load(ref m, x);
            Signed(pixel, reference, reference).StoreUnsafe(ref d, (nuint)x);
            var top = Vector.Max(Vector.Max(Load(ref high, x), Load(ref high, x + 1)), Load(ref high, x + 2));
            var bottom = Vector.Min(Vector.Min(Load(ref low, x), Load(ref low, x + 1)), Load(ref low, x + 2));
            Signed(pixel, top, bottom).StoreUnsafe(ref o, (nuint)x);
        }
        for (; x < width; x++)
        {
            difference[x] = Signed(tested[x], template[x], template[x]);
            outside[x] = Signed(
                tested[x],
                Math.Max(Math.Max(brightest[x], brightest[x + 1]), brightest[x + 2]),
                Math.Min(Math.Min(darkest[x], darkest[x + 1]), darkest[x + 2]));
        }
    }

    /// <summary>Raises a difference: 0 stays 0, 16 becomes 36, 255 becomes 125, ever more slowly: a scratch on a grey image must not drown beside full contrast.</summary>
    public static byte Raise(int difference) => (byte)Math.Min(
        Math.Min(2 * difference + (difference >> 2), 30 + difference - (difference >> 2) + (difference >> 4)),
        79 + (difference >> 3) + (difference >> 4));

    private static byte Signed(byte pixel, byte top, byte bottom) => (byte)(128 + Raise(Math.Max(pixel - top, 0)) - Raise(Math.Max(bottom - pixel, 0)));

    private static Vector<byte> Signed(Vector<byte> pixel, Vector<byte> top, Vector<byte> bottom) =>
        new Vector<byte>(128) + Raise(Vector.SubtractSaturate(pixel, top)) - Raise(Vector.SubtractSaturate(bottom, pixel));

    private static Vector<byte> Raise(Vector<byte> difference)
    {
        var (quarter, eighth, sixteenth) = (difference >> 2, difference >> 3, difference >> 4);
        var weak = Vector.AddSaturate(Vector.AddSaturate(difference, difference), quarter);
        var middling = Vector.AddSaturate(new Vector<byte>(30), difference - quarter + sixteenth);
        return Vector.Min(Vector.Min(weak, middling), new Vector<byte>(79) + eighth + sixteenth);
    }

    private void SpanOverColumn(ReadOnlySpan<byte> above, ReadOnlySpan<byte> template, ReadOnlySpan<byte> below)
    {
        ref var a = ref MemoryMarshal.GetReference(above);
        ref var m = ref MemoryMarshal.GetReference(template);
        ref var b = ref MemoryMarshal.GetReference(below);
        ref var high = ref MemoryMarshal.GetArrayDataReference(brightest);
        ref var low = ref MemoryMarshal.GetArrayDataReference(darkest);
        var x = 0;
        for (; x <= width - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            var (upper, middle, lower) = (Load(ref a, x), Load(ref m, x), Load(ref b, x));
            Vector.Max(Vector.Max(upper, middle), lower).StoreUnsafe(ref high, (nuint)(x + 1));
            Vector.Min(Vector.Min(upper, middle), lower).StoreUnsafe(ref low, (nuint)(x + 1));
        }
        for (; x < width; x++)
        {
            brightest[x + 1] = Math.Max(Math.Max(above[x], template[x]), below[x]);
            darkest[x + 1] = Math.Min(Math.Min(above[x], template[x]), below[x]);
        }
        (brightest[0], brightest[width + 1]) = (brightest[1], brightest[width]);
        (darkest[0], darkest[width + 1]) = (darkest[1], darkest[width]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<byte> Load(ref byte start, int offset) => Vector.LoadUnsafe(ref start, (nuint)offset);
}
