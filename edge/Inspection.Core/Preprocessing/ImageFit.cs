using Inspection.Core.Inference;

namespace Inspection.Core.Preprocessing;

/// <summary>Where a source picture lies in a tensor: tensor coordinate = source coordinate × scale + offset, for each axis. Pure geometry.</summary>
/// <param name="OffsetX">Tensor pixels left of the picture; negative where the picture reaches beyond the tensor.</param>
/// <param name="OffsetY">The same above it.</param>
/// <param name="ScaledWidth">Width of the whole picture in tensor pixels, what is cut off included.</param>
/// <param name="ScaledHeight">Its height.</param>
public readonly record struct ImageFit(int SourceWidth, int SourceHeight, int OffsetX, int OffsetY, int ScaledWidth, int ScaledHeight)
{
    /// <summary>Tensor pixels a source pixel is wide.</summary>
    public float ScaleX => (float)ScaledWidth / SourceWidth;

    /// <summary>Tensor pixels a source pixel is high.</summary>
    public float ScaleY => (float)ScaledHeight / SourceHeight;

    /// <summary>How <see cref="TensorWriter"/> lays a picture of the given size.</summary>
    public static ImageFit Of(TensorSpec spec, int sourceWidth, int sourceHeight)
    {
        switch (spec.Fit)
        {
            case FitMode.Stretch:
                return new ImageFit(sourceWidth, sourceHeight, 0, 0, spec.Width, spec.Height);
            case FitMode.CentreCrop:
                var scale = Math.Max((double)spec.Width / sourceWidth, (double)spec.Height / sourceHeight) / spec.CropFraction;
                var width = Math.Max(spec.Width, checked((int)Math.Round(sourceWidth * scale)));
                var height = Math.Max(spec.Height, checked((int)Math.Round(sourceHeight * scale)));
                return new ImageFit(sourceWidth, sourceHeight, -((width - spec.Width) / 2), -((height - spec.Height) / 2), width, height);
            default:
                var box = Letterbox.Fit(sourceWidth, sourceHeight, spec.Width, spec.Height);
                var centred = spec.Fit == FitMode.Letterbox;
                return new ImageFit(sourceWidth, sourceHeight, centred ? box.OffsetX : 0, centred ? box.OffsetY : 0, box.FittedWidth, box.FittedHeight);
        }
    }

    /// <summary>A box of the tensor in source pixels, not clipped.</summary>
    public Box ToSource(Box tensor) =>
        new((tensor.X - OffsetX) / ScaleX, (tensor.Y - OffsetY) / ScaleY, tensor.Width / ScaleX, tensor.Height / ScaleY);

    /// <summary>A detection of the tensor in source pixels, clipped to the source picture.</summary>
    public Detection ToSource(Detection detection) => detection with { Box = ToSource(detection.Box).ClipTo(SourceWidth, SourceHeight) };
}
