using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Inspection.Core.Preprocessing;

/// <summary>
/// (1868 B + 9617 G + 4899 R + 8192) / 16384. Each weight is taken apart into 256 × high + low, so that both sums stay within 16 bits: the low one is at most
/// 256 × 255, and what lies below its upper byte cannot carry.
/// </summary>
internal static class Luma
{
    private const ushort HighBlue = 7, HighGreen = 37, HighRed = 19;
    private const ushort LowBlue = 76, LowGreen = 145, LowRed = 35;
    private const ushort Half = 32;
    private const int Shift = 6;
    private const byte No = 255;

    /// <param name="bgr">Three bytes for each of <paramref name="grey"/>.</param>
    public static void FromBgr(ReadOnlySpan<byte> bgr, Span<byte> grey)
    {
        if (bgr.Length < 3 * grey.Length)
            throw new ArgumentException($"Expected at least {3 * grey.Length} bytes, got {bgr.Length}.", nameof(bgr));
        ref var source = ref MemoryMarshal.GetReference(bgr);
        ref var target = ref MemoryMarshal.GetReference(grey);
        var pixel = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            for (; pixel <= grey.Length - Vector128<byte>.Count; pixel += Vector128<byte>.Count)
            {
                var first = Vector128.LoadUnsafe(ref source, (nuint)(3 * pixel));
                var second = Vector128.LoadUnsafe(ref source, (nuint)(3 * pixel + 16));
                var third = Vector128.LoadUnsafe(ref source, (nuint)(3 * pixel + 32));
                var blue = Vector128.Shuffle(first, Vector128.Create(0, 3, 6, 9, 12, 15, No, No, No, No, No, No, No, No, No, No))
                    | Vector128.Shuffle(second, Vector128.Create(No, No, No, No, No, No, 2, 5, 8, 11, 14, No, No, No, No, No))
                    | Vector128.Shuffle(third, Vector128.Create(No, No, No, No, No, No, No, No, No, No, No, 1, 4, 7, 10, 13));
                var green = Vector128.Shuffle(first, Vector128.Create(1, 4, 7, 10, 13, No, No, No, No, No, No, No, No, No, No, No))
                    | Vector128.Shuffle(second, Vector128.Create(No, No, No, No, No, 0, 3, 6, 9, 12, 15, No, No, No, No, No))
                    | Vector128.Shuffle(third, Vector128.Create(No, No, No, No, No, No, No, No, No, No, No, 2, 5, 8, 11, 14));
                var red = Vector128.Shuffle(first, Vector128.Create(2, 5, 8, 11, 14, No, No, No, No, No, No, No, No, No, No, No))
                    | Vector128.Shuffle(second, Vector128.Create(No, No, No, No, No, 1, 4, 7, 10, 13, No, No, No, No, No, No))
                    | Vector128.Shuffle(third, Vector128.Create(No, No, No, No, No, No, No, No, No, No, 0, 3, 6, 9, 12, 15));
                var low = Grey(Vector128.WidenLower(blue), Vector128.WidenLower(green), Vector128.WidenLower(red));
                var high = Grey(Vector128.WidenUpper(blue), Vector128.WidenUpper(green), Vector128.WidenUpper(red));
                Vector128.Narrow(low, high).StoreUnsafe(ref target, (nuint)pixel);
            }
        }
        for (; pixel < grey.Length; pixel++)
            grey[pixel] = (byte)((bgr[3 * pixel] * 1868 + bgr[3 * pixel + 1] * 9617 + bgr[3 * pixel + 2] * 4899 + 8192) >> 14);
    }

    private static Vector128<ushort> Grey(Vector128<ushort> blue, Vector128<ushort> green, Vector128<ushort> red) =>
        (blue * HighBlue + green * HighGreen + red * HighRed + ((blue * LowBlue + green * LowGreen + red * LowRed) >>> 8) + Vector128.Create(Half)) >>> Shift;
}
