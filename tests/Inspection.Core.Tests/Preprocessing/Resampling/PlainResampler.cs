using Inspection.Core.Frames;
using Inspection.Core.Preprocessing;

namespace Inspection.Core.Tests.Preprocessing.Resampling;

/// <summary>The definition of <see cref="TensorWriter"/>'s arithmetic, one value after the other: what every width of vector must give to the last bit.</summary>
internal static class PlainResampler
{
    public static byte[] Tensor(TensorSpec spec, TestPicture picture)
    {
        var fit = ImageFit.Of(spec, picture.Width, picture.Height);
        var area = spec.Interpolation == Interpolation.Area && fit.ScaledWidth <= picture.Width && fit.ScaledHeight <= picture.Height;
        var columns = Axis(area, picture.Width, fit.ScaledWidth, fit.OffsetX, spec.Width);
        var rows = Axis(area, picture.Height, fit.ScaledHeight, fit.OffsetY, spec.Height);
        var tensor = new byte[spec.TensorBytes];
        for (var y = 0; y < spec.Height; y++)
        {
            for (var x = 0; x < spec.Width; x++)
            {
                for (var channel = 0; channel < spec.Channels; channel++)
                {
                    float level = columns[x].Length > 0 && rows[y].Length > 0 ? Level(spec, picture, columns[x], rows[y], channel) : spec.PadValue;
                    var index = spec.Layout == TensorLayout.Nchw
                        ? (channel * spec.Height + y) * spec.Width + x
                        : (y * spec.Width + x) * spec.Channels + channel;
                    Put(spec, level, channel, index, tensor);
                }
            }
        }
        return tensor;
    }

    private static float Level(TensorSpec spec, TestPicture picture, (int, float)[] columns, (int, float)[] rows, int channel)
    {
        float Of(int source) => MathF.Floor(Weighted(picture, columns, rows, source) + 0.5f);
        if (picture.Format == PixelFormat.Grey8)
            return Of(0);
        return spec.Order switch
        {
            ChannelOrder.Bgr => Of(channel),
            ChannelOrder.Rgb => Of(2 - channel),
            _ => ((int)Of(0) * 1868 + (int)Of(1) * 9617 + (int)Of(2) * 4899 + 8192) >> 14,
        };
    }

    private static float Weighted(TestPicture picture, (int, float)[] columns, (int, float)[] rows, int channel)
    {
        float sum = 0;
        foreach (var (y, shareY) in rows)
        {
            float rowSum = 0;
            foreach (var (x, shareX) in columns)
                rowSum += picture[x, y, channel] * shareX;
            sum += rowSum * shareY;
        }
        return sum;
    }

    /// <summary>For each tensor pixel of an axis its source pixels with their shares; none where it is padding.</summary>
    private static (int Pixel, float Share)[][] Axis(bool area, int source, int scaled, int offset, int length) =>
        [.. Enumerable.Range(-offset, length).Select(target => target < 0 || target >= scaled ? [] : Shares(area, source, scaled, target).ToArray())];

    private static IEnumerable<(int Pixel, float Share)> Shares(bool area, int source, int scaled, int target)
    {
        var step = (double)source / scaled;
        if (!area)
        {
            var position = Math.Clamp((target + 0.5) * step - 0.5, 0, source - 1);
            var left = (int)position;
            var share = (float)(position - left);
            return share == 0 ? [(left, 1)] : [(left, 1 - share), (left + 1, share)];
        }
        var (begin, end) = (target * step, Math.Min((target + 1) * step, source));
        return from pixel in Enumerable.Range(0, source)
               let covered = Math.Min(end, pixel + 1) - Math.Max(begin, pixel)
               where covered > 1e-5
               select (pixel, (float)(covered / (end - begin)));
    }

    private static void Put(TensorSpec spec, float level, int channel, int index, byte[] tensor)
    {
        var (mean, std) = (Of(spec.Normalisation.Mean, channel), Of(spec.Normalisation.Std, channel));
        var value = level * (float)(spec.Normalisation.Scale / std) + (float)(-mean / std);
        switch (spec.Element)
        {
            case TensorElement.F32:
                BitConverter.TryWriteBytes(tensor.AsSpan(index * sizeof(float)), value);
                break;
            case TensorElement.F16:
                BitConverter.TryWriteBytes(tensor.AsSpan(index * sizeof(ushort)), (Half)value);
                break;
            default:
                tensor[index] = (byte)level;
                break;
        }
    }

    private static double Of(IReadOnlyList<double> values, int channel) => values[values.Count == 1 ? 0 : channel];
}
