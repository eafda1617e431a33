using System.Numerics;
using System.Runtime.InteropServices;

namespace Inspection.Imaging.Registration;

/// <summary>Sums over pairs of grey pixels, from which correlation, gain and offset follow. Exact: integers throughout.</summary>
internal struct GreyMoments
{
    private long live;
    private long template;
    private long liveLive;
    private long templateTemplate;
    private long liveTemplate;

    public long Count { get; private set; }

    public readonly double LiveVariance => Count == 0 ? 0 : ((double)liveLive - (double)live * live / Count) / Count;
    private readonly double TemplateVariance => Count == 0 ? 0 : ((double)templateTemplate - (double)template * template / Count) / Count;
    private readonly double Covariance => Count == 0 ? 0 : ((double)liveTemplate - (double)live * template / Count) / Count;

    /// <summary>Zero-mean normalised correlation, −1…1; 0 where either side is flat.</summary>
    public readonly double Correlation
    {
        get
        {
            var variance = LiveVariance * TemplateVariance;
            return variance > 1e-9 ? Math.Clamp(Covariance / Math.Sqrt(variance), -1, 1) : 0;
        }
    }

    /// <summary>Least-squares live ≈ gain · template + offset; gain 0 for a flat template.</summary>
    public readonly (double Gain, double Offset) Fit()
    {
        if (Count == 0)
            return (0, 0);
        var variance = TemplateVariance;
        var gain = variance > 1e-9 ? Covariance / variance : 0;
        return (gain, ((double)live - gain * template) / Count);
    }

    /// <summary>
    /// Gain and offset that give the template the live image's mean and contrast. Unlike <see cref="Fit"/> it is not drawn to lower contrast by what differs.
    /// </summary>
    public readonly (double Gain, double Offset) Exposure()
    {
        var variance = TemplateVariance;
        if (Count == 0 || variance <= 1e-9)
            return (1, 0);
        var gain = Math.Sqrt(LiveVariance / variance);
        return (gain, ((double)live - gain * template) / Count);
    }

    /// <summary>Adds one run of pixels; both spans are equally long, at most 65,536 pixels.</summary>
    public void Add(ReadOnlySpan<byte> liveRow, ReadOnlySpan<byte> templateRow)
    {
        var l = MemoryMarshal.Cast<byte, Vector<byte>>(liveRow);
        var t = MemoryMarshal.Cast<byte, Vector<byte>>(templateRow);
        Vector<uint> sumL = default, sumT = default, sumLL = default, sumTT = default, sumLT = default;
        for (var i = 0; i < l.Length; i++)
        {
            Vector.Widen(l[i], out var l0, out var l1);
            Vector.Widen(t[i], out var t0, out var t1);
            // Two bytes fit into 16 bits as a sum and as a product, so only the results are widened again.
            sumL += Widened(l0 + l1);
            sumT += Widened(t0 + t1);
            sumLL += Widened(l0 * l0) + Widened(l1 * l1);
            sumTT += Widened(t0 * t0) + Widened(t1 * t1);
            sumLT += Widened(l0 * t0) + Widened(l1 * t1);
        }
        live += Vector.Sum(sumL);
        template += Vector.Sum(sumT);
        liveLive += Total(sumLL);
        templateTemplate += Total(sumTT);
        liveTemplate += Total(sumLT);
        for (var i = l.Length * Vector<byte>.Count; i < liveRow.Length; i++)
        {
            int a = liveRow[i], b = templateRow[i];
            live += a;
            template += b;
            liveLive += a * a;
            templateTemplate += b * b;
            liveTemplate += a * b;
        }
        Count += liveRow.Length;
    }

    private static Vector<uint> Widened(Vector<ushort> values)
    {
        Vector.Widen(values, out var low, out var high);
        return low + high;
    }

    private static long Total(Vector<uint> sums)
    {
        Vector.Widen(sums, out var low, out var high);
        return (long)Vector.Sum(low + high);
    }
}
