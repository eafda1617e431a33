using Inspection.Core.Frames;

namespace Inspection.Core.Preprocessing.Resampling;

/// <summary>
/// Everything that a picture of one size and format needs on its way into a tensor: where it lies, the shares of its pixels, and memory for the rows
/// that the next target rows are made of, each of which is sampled once. Used by one thread at a time.
/// </summary>
internal sealed class ResampledPicture
{
    private readonly RowKernels kernels;
    private readonly ColumnWeights columns;
    private readonly AxisWeights rows;
    private readonly int rowLength;
    private readonly AlignedMemory<float> samples;
    private readonly int[] held;
    private readonly int[] places;

    public ResampledPicture(TensorSpec spec, RowKernels kernels, int width, int height, PixelFormat format)
    {
        this.kernels = kernels;
        Width = width;
        Height = height;
        Format = format;
        Fit = ImageFit.Of(spec, width, height);
        Left = Math.Max(Fit.OffsetX, 0);
        Top = Math.Max(Fit.OffsetY, 0);
        var area = spec.Interpolation == Interpolation.Area && Fit.ScaledWidth <= width && Fit.ScaledHeight <= height;
        columns = new ColumnWeights(Axis(area, width, Fit.ScaledWidth, Left - Fit.OffsetX, Math.Min(spec.Width, Fit.ScaledWidth)), format, kernels.Permutes);
        rows = Axis(area, height, Fit.ScaledHeight, Top - Fit.OffsetY, Math.Min(spec.Height, Fit.ScaledHeight));
        rowLength = columns.PaddedLength * columns.Channels;
        samples = new AlignedMemory<float>(checked(rows.Taps * rowLength));
        held = new int[rows.Taps];
        places = new int[rows.Taps];
    }

    public int Width { get; }
    public int Height { get; }
    public PixelFormat Format { get; }
    public ImageFit Fit { get; }

    /// <summary>Channels of the source.</summary>
    public int Channels => columns.Channels;

    /// <summary>Tensor pixels left of the first that shows the picture.</summary>
    public int Left { get; }

    /// <summary>The same above it.</summary>
    public int Top { get; }

    /// <summary>Tensor pixels that show the picture, in a row.</summary>
    public int TargetWidth => columns.Length;

    /// <summary>Tensor rows that show the picture.</summary>
    public int TargetHeight => rows.Length;

    /// <summary>To be called before the first row of every picture.</summary>
    public void Begin() => Array.Fill(held, -1);

    /// <summary>Makes the source rows of a target row ready for <see cref="Blend"/>.</summary>
    public void Sample(ReadOnlySpan<byte> pixels, int strideBytes, int targetRow)
    {
        var count = rows.Shares(targetRow).Length;
        for (var i = 0; i < count; i++)
        {
            var row = rows.First(targetRow) + i;
            var slot = row % held.Length;
            places[i] = slot * rowLength;
            if (held[slot] == row)
                continue;
            var next = Math.Min(rows.First(Math.Min(targetRow + 1, rows.Length - 1)) + i, Height - 1);
            kernels.Sample(
                pixels.Slice(row * strideBytes, Width * columns.Channels), (next - row) * strideBytes, columns, samples.Span.Slice(places[i], rowLength));
            held[slot] = row;
        }
    }

    /// <summary>One channel of the target row last made ready: whole levels, times <paramref name="gain"/> plus <paramref name="offset"/>.</summary>
    /// <param name="channel">Of the source.</param>
    /// <param name="target">Receives <see cref="TargetWidth"/> numbers.</param>
    public void Blend(int targetRow, int channel, float gain, float offset, Span<float> target)
    {
        var shares = rows.Shares(targetRow);
        kernels.Blend(samples.Span[(channel * columns.PaddedLength)..], places.AsSpan(0, shares.Length), shares, gain, offset, target);
    }

    private static AxisWeights Axis(bool area, int source, int scaled, int start, int length) =>
        area ? AxisWeights.Area(source, scaled, start, length) : AxisWeights.Bilinear(source, scaled, start, length);
}
