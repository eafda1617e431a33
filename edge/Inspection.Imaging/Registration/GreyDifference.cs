using System.Numerics;
using System.Runtime.InteropServices;

namespace Inspection.Imaging.Registration;

/// <summary>Grey differences after gain and offset.</summary>
internal static class GreyDifference
{
    /// <summary>Sum of |live − (gain · template + offset)| over equally long runs of pixels.</summary>
    public static double Sum(ReadOnlySpan<byte> live, ReadOnlySpan<byte> template, float gain, float offset)
    {
        var l = MemoryMarshal.Cast<byte, Vector<byte>>(live);
        var t = MemoryMarshal.Cast<byte, Vector<byte>>(template);
        var gains = new Vector<float>(gain);
        var offsets = new Vector<float>(offset);
        Vector<float> sum = default;
        for (var i = 0; i < l.Length; i++)
        {
            Vector.Widen(l[i], out var lowL, out var highL);
            Vector.Widen(t[i], out var lowT, out var highT);
            sum += Sum(lowL, lowT, gains, offsets) + Sum(highL, highT, gains, offsets);
        }
        double total = Vector.Sum(sum);
        for (var i = l.Length * Vector<byte>.Count; i < live.Length; i++)
            total += Math.Abs(live[i] - (gain * template[i] + offset));
        return total;
    }

    private static Vector<float> Sum(Vector<ushort> live, Vector<ushort> template, Vector<float> gain, Vector<float> offset)
    {
        Vector.Widen(live, out var l0, out var l1);
        Vector.Widen(template, out var t0, out var t1);
        return Vector.Abs(Vector.ConvertToSingle(l0) - Vector.ConvertToSingle(t0) * gain - offset)
            + Vector.Abs(Vector.ConvertToSingle(l1) - Vector.ConvertToSingle(t1) * gain - offset);
    }
}
