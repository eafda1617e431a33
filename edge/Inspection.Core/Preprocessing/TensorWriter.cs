using Inspection.Core.Frames;
using Inspection.Core.Preprocessing.Resampling;

namespace Inspection.Core.Preprocessing;

/// <summary>
/// Writes pictures into a model's input: fitted, in the model's colour order, normalised, in its element type and layout, in one pass over the source.
/// A tensor value is that of a whole grey level 0–255, as OpenCV's resize and cvtColor give it within one level, and the same to the last bit on every
/// processor. The tables of a source size are built when it first appears and are kept; nothing is allocated for a picture after that.
/// Used by one thread at a time.
/// </summary>
public sealed class TensorWriter
{
    // Source sizes whose tables are kept: cameras that share a model, not a folder of pictures of any size.
    private const int KeptSizes = 8;

    private readonly RowKernels kernels;
    private readonly TensorRows rows;
    private readonly List<ResampledPicture> pictures = new(KeptSizes);

    /// <exception cref="ArgumentException">A size, the normalisation or the crop makes no sense.</exception>
    public TensorWriter(TensorSpec spec)
        : this(spec, RowKernels.Best)
    {
    }

    internal TensorWriter(TensorSpec spec, RowKernels kernels)
    {
        Require(spec);
        Spec = spec;
        this.kernels = kernels;
        rows = new TensorRows(spec, kernels);
    }

    public TensorSpec Spec { get; }

    /// <summary>Builds the tables of a source size ahead of its first picture.</summary>
    /// <returns>How its pictures will lie in the tensor.</returns>
    public ImageFit Prepare(int width, int height, PixelFormat format) => Picture(width, height, format).Fit;

    /// <summary>Writes one picture; every element of the tensor is written.</summary>
    /// <param name="pixels">Rows of <paramref name="width"/> pixels; the last may end without its padding.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="strideBytes">Bytes from one row to the next, at least those of a row.</param>
    /// <param name="tensor">
    /// <see cref="TensorSpec.TensorBytes"/> bytes of the caller, in the machine's byte order; fastest where they begin at a multiple of 64.
    /// </param>
    /// <returns>How tensor coordinates map back to the source.</returns>
    /// <exception cref="ArgumentException">A size is not positive, or the memory does not match the sizes.</exception>
    public ImageFit Write(ReadOnlySpan<byte> pixels, int width, int height, int strideBytes, PixelFormat format, Span<byte> tensor)
    {
        Require(pixels.Length, width, height, strideBytes, format);
        if (tensor.Length != Spec.TensorBytes)
            throw new ArgumentException($"Expected a tensor of {Spec.TensorBytes} bytes, got {tensor.Length}.", nameof(tensor));
        var picture = Picture(width, height, format);
        picture.Begin();
        rows.Pad(picture, tensor);
        for (var row = 0; row < picture.TargetHeight; row++)
        {
            rows.Fetch(picture, Math.Min(row + 1, picture.TargetHeight - 1), tensor);
            picture.Sample(pixels, strideBytes, row);
            rows.Write(picture, row, tensor);
        }
        return picture.Fit;
    }

    private ResampledPicture Picture(int width, int height, PixelFormat format)
    {
        foreach (var known in pictures)
        {
            if (known.Width == width && known.Height == height && known.Format == format)
                return known;
        }
        if (pictures.Count == KeptSizes)
            pictures.RemoveAt(0);
        var picture = new ResampledPicture(Spec, kernels, width, height, format);
        pictures.Add(picture);
        return picture;
    }

    private static void Require(int length, int width, int height, int strideBytes, PixelFormat format)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        var rowBytes = checked(width * (int)format);
        ArgumentOutOfRangeException.ThrowIfLessThan(strideBytes, rowBytes);
        var needed = checked((height - 1) * strideBytes + rowBytes);
        if (length < needed)
            throw new ArgumentException($"Expected at least {needed} bytes of {width}×{height} pixels, got {length}.", nameof(length));
    }

    private static void Require(TensorSpec spec)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(spec.Width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(spec.Height);
        if (!(spec.CropFraction is > 0 and <= 1))
            throw new ArgumentException($"Expected a crop fraction above 0 up to 1, got {spec.CropFraction}.", nameof(spec));
        var (scale, mean, deviation) = (spec.Normalisation.Scale, spec.Normalisation.Mean, spec.Normalisation.Std);
        foreach (var values in (IReadOnlyList<double>[])[[scale], mean, deviation])
        {
            if (values.Count != 1 && values.Count != spec.Channels)
                throw new ArgumentException($"Expected 1 or {spec.Channels} values of mean and std, got {values.Count}.", nameof(spec));
            if (values.Any(static value => !double.IsFinite(value)))
                throw new ArgumentException("Expected finite scale, mean and std.", nameof(spec));
        }
        if (deviation.Contains(0))
            throw new ArgumentException("Expected std other than 0.", nameof(spec));
        if (spec.Element == TensorElement.U8 && (scale != 1 || mean.Any(static value => value != 0) || deviation.Any(static value => value != 1)))
            throw new ArgumentException("A tensor of bytes takes grey levels as they are: scale 1, mean 0, std 1.", nameof(spec));
    }
}
