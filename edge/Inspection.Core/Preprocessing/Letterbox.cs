using Inspection.Core.Inference;

namespace Inspection.Core.Preprocessing;

/// <summary>How a picture is fitted into the model's input: one scale for both axes, centred, the rest padded. Pure geometry.</summary>
/// <param name="Scale">Source pixels × scale = input pixels.</param>
/// <param name="OffsetX">Left padding in input pixels.</param>
/// <param name="OffsetY">Top padding in input pixels.</param>
public readonly record struct Letterbox(float Scale, int OffsetX, int OffsetY, int FittedWidth, int FittedHeight)
{
    public static Letterbox Fit(int sourceWidth, int sourceHeight, int inputWidth, int inputHeight)
    {
        var scale = MathF.Min((float)inputWidth / sourceWidth, (float)inputHeight / sourceHeight);
        var width = Math.Clamp((int)MathF.Round(sourceWidth * scale), 1, inputWidth);
        var height = Math.Clamp((int)MathF.Round(sourceHeight * scale), 1, inputHeight);
        return new Letterbox(scale, (inputWidth - width) / 2, (inputHeight - height) / 2, width, height);
    }

    /// <summary>A box of the model input in source pixels, not clipped.</summary>
    public Box ToSource(Box input) =>
        new((input.X - OffsetX) / Scale, (input.Y - OffsetY) / Scale, input.Width / Scale, input.Height / Scale);

    public Detection ToSource(Detection detection, int sourceWidth, int sourceHeight) =>
        detection with { Box = ToSource(detection.Box).ClipTo(sourceWidth, sourceHeight) };
}
