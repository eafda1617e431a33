using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Inspection.Models;

namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>Rows of a picture and of padding into a tensor: colour order, normalisation, element type, layout. Used by one thread at a time.</summary>
internal sealed class TensorRows
{
    private const int ColourChannels = 3;

    private readonly TensorSpec spec;
    private readonly RowKernels kernels;
    private readonly bool interleaved;
    private readonly float[] gains;
    private readonly float[] offsets;

    // One row: blue, green and red of a picture that becomes grey, and what is to become bytes or halves.
    private readonly float[][] levels = new float[ColourChannels][];
    private readonly float[] unconverted;
    private readonly byte[] planes = [];
    private readonly byte[] paddings;
    private readonly Interleaver? interleaver;

    public TensorRows(TensorSpec spec, RowKernels kernels)
    {
        this.spec = spec;
        this.kernels = kernels;
        (gains, offsets) = Factors(spec);
        interleaved = spec.Layout == TensorLayout.Nhwc && spec.Channels > 1;
        for (var i = 0; i < levels.Length; i++)
            levels[i] = new float[spec.Width];
        unconverted = new float[spec.Width];
        if (interleaved)
        {
            planes = new byte[spec.Channels * RowBytes];
            interleaver = new Interleaver(spec.ElementBytes);
        }
        paddings = new byte[spec.Channels * RowBytes];
        for (var channel = 0; channel < spec.Channels; channel++)
        {
            unconverted.AsSpan().Fill(spec.PadValue * gains[channel] + offsets[channel]);
            Convert(unconverted, paddings.AsSpan(channel * RowBytes, RowBytes));
        }
        if (interleaved)
        {
            var rows = paddings;
            paddings = new byte[rows.Length];
            interleaver!.Interleave(rows, RowBytes, paddings);
        }
    }

    /// <summary>Bytes of one channel's row.</summary>
    private int RowBytes => spec.Width * spec.ElementBytes;

    /// <summary>Lets the memory of a row arrive while another is made.</summary>
    public void Fetch(ResampledPicture picture, int row, Span<byte> tensor)
    {
        for (var channel = 0; channel < (interleaved ? 1 : spec.Channels); channel++)
            CacheLine.Fetch(Place(tensor, channel, picture.Top + row, picture.Left, picture.TargetWidth));
    }

    /// <summary>The row of <paramref name="picture"/> last made ready, to its place in the tensor.</summary>
    public void Write(ResampledPicture picture, int row, Span<byte> tensor)
    {
        var width = picture.TargetWidth;
        if (!interleaved)
        {
            for (var channel = 0; channel < spec.Channels; channel++)
                WriteChannel(picture, row, channel, Place(tensor, channel, picture.Top + row, picture.Left, width));
            return;
        }
        for (var channel = 0; channel < spec.Channels; channel++)
            WriteChannel(picture, row, channel, planes.AsSpan(channel * RowBytes, width * spec.ElementBytes));
        interleaver!.Interleave(planes, RowBytes, Place(tensor, 0, picture.Top + row, picture.Left, width));
    }

    /// <summary>Everything that <paramref name="picture"/> leaves free.</summary>
    public void Pad(ResampledPicture picture, Span<byte> tensor)
    {
        var (right, bottom) = (picture.Left + picture.TargetWidth, picture.Top + picture.TargetHeight);
        for (var plane = 0; plane < (interleaved ? 1 : spec.Channels); plane++)
        {
            for (var row = 0; row < spec.Height; row++)
            {
                if (row < picture.Top || row >= bottom)
                {
                    PadRow(tensor, plane, row, 0, spec.Width);
                    continue;
                }
                PadRow(tensor, plane, row, 0, picture.Left);
                PadRow(tensor, plane, row, right, spec.Width - right);
            }
        }
    }

    private void PadRow(Span<byte> tensor, int plane, int row, int from, int count)
    {
        if (count == 0)
            return;
        var place = Place(tensor, plane, row, from, count);
        paddings.AsSpan(plane * RowBytes, place.Length).CopyTo(place);
    }

    /// <summary>Pixels of a row in the tensor; of one plane, unless they are interleaved.</summary>
    private Span<byte> Place(Span<byte> tensor, int plane, int row, int from, int count)
    {
        var pixelBytes = interleaved ? spec.Channels * spec.ElementBytes : spec.ElementBytes;
        return tensor.Slice(((plane * spec.Height + row) * spec.Width + from) * pixelBytes, count * pixelBytes);
    }

    private void WriteChannel(ResampledPicture picture, int row, int channel, Span<byte> target)
    {
        var values = spec.Element == TensorElement.F32 ? MemoryMarshal.Cast<byte, float>(target) : unconverted.AsSpan(0, picture.TargetWidth);
        if (spec.Order == ChannelOrder.Grey && picture.Channels == ColourChannels)
        {
            for (var source = 0; source < ColourChannels; source++)
                picture.Blend(row, source, 1, 0, levels[source].AsSpan(0, picture.TargetWidth));
            kernels.Mix(levels[0], levels[1], levels[2], gains[channel], offsets[channel], values);
        }
        else
        {
            picture.Blend(row, Source(picture, channel), gains[channel], offsets[channel], values);
        }
        if (spec.Element != TensorElement.F32)
            Convert(values, target);
    }

    private int Source(ResampledPicture picture, int channel) => (picture.Channels, spec.Order) switch
    {
        (1, _) => 0,
        (_, ChannelOrder.Rgb) => ColourChannels - 1 - channel,
        _ => channel,
    };

    private void Convert(ReadOnlySpan<float> values, Span<byte> target)
    {
        switch (spec.Element)
        {
            case TensorElement.F16:
                TensorPrimitives.ConvertToHalf(values, MemoryMarshal.Cast<byte, Half>(target));
                break;
            case TensorElement.U8:
                kernels.ToBytes(values, target);
                break;
            default:
                MemoryMarshal.AsBytes(values).CopyTo(target);
                break;
        }
    }

    private static (float[] Gains, float[] Offsets) Factors(TensorSpec spec)
    {
        var (scale, means, deviations) = (spec.Normalisation.Scale, spec.Normalisation.Mean, spec.Normalisation.Std);
        var gains = new float[spec.Channels];
        var offsets = new float[spec.Channels];
        for (var channel = 0; channel < spec.Channels; channel++)
        {
            var (mean, deviation) = (means[means.Count == 1 ? 0 : channel], deviations[deviations.Count == 1 ? 0 : channel]);
            gains[channel] = (float)(scale / deviation);
            offsets[channel] = (float)(-mean / deviation);
        }
        return (gains, offsets);
    }
}
