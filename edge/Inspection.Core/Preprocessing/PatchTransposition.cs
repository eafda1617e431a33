using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Inspection.Core.Preprocessing;

/// <summary>Four rows of 16 pixels become four patches of 4×4: a transposition of 4×4 words of 32 bits, in registers.</summary>
internal static class PatchTransposition
{
    /// <summary>Of one row, at a time.</summary>
    public const int Pixels = 16;

    // Vector128 itself has no way to interleave two vectors.
    public static bool IsSupported => Sse2.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <param name="source">First pixel of the first row.</param>
    /// <param name="width">Bytes from row to row.</param>
    /// <param name="target">Where the first patch goes.</param>
    /// <param name="stride">Bytes from patch to patch.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref byte source, int width, ref byte target, int stride)
    {
        var first = Row(ref source, 0);
        var second = Row(ref source, width);
        var third = Row(ref source, 2 * width);
        var fourth = Row(ref source, 3 * width);
        var (upperLow, upperHigh) = (Low(first, second).AsUInt64(), High(first, second).AsUInt64());
        var (lowerLow, lowerHigh) = (Low(third, fourth).AsUInt64(), High(third, fourth).AsUInt64());
        Low(upperLow, lowerLow).AsByte().StoreUnsafe(ref target);
        High(upperLow, lowerLow).AsByte().StoreUnsafe(ref target, (nuint)stride);
        Low(upperHigh, lowerHigh).AsByte().StoreUnsafe(ref target, (nuint)(2 * stride));
        High(upperHigh, lowerHigh).AsByte().StoreUnsafe(ref target, (nuint)(3 * stride));
    }

    private static Vector128<uint> Row(ref byte source, int offset) => Vector128.LoadUnsafe(ref source, (nuint)offset).AsUInt32();

    private static Vector128<uint> Low(Vector128<uint> left, Vector128<uint> right) =>
        Sse2.IsSupported ? Sse2.UnpackLow(left, right) : AdvSimd.Arm64.ZipLow(left, right);

    private static Vector128<uint> High(Vector128<uint> left, Vector128<uint> right) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(left, right) : AdvSimd.Arm64.ZipHigh(left, right);

    private static Vector128<ulong> Low(Vector128<ulong> left, Vector128<ulong> right) =>
        Sse2.IsSupported ? Sse2.UnpackLow(left, right) : AdvSimd.Arm64.ZipLow(left, right);

    private static Vector128<ulong> High(Vector128<ulong> left, Vector128<ulong> right) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(left, right) : AdvSimd.Arm64.ZipHigh(left, right);
}
