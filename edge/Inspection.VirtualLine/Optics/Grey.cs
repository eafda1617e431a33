namespace Inspection.VirtualLine.Optics;

/// <summary>Colour pictures to grey ones.</summary>
internal static class Grey
{
    /// <summary>ITU-R BT.601 luma in whole numbers, as cameras and OpenCV compute it.</summary>
    public static void FromBgr(ReadOnlySpan<byte> bgr, Span<byte> grey)
    {
        for (var i = 0; i < grey.Length; i++)
            grey[i] = (byte)((bgr[3 * i] * 1868 + bgr[3 * i + 1] * 9617 + bgr[3 * i + 2] * 4899 + 8192) >> 14);
    }
}
