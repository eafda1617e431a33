using Inspection.Core.Frames;
using Inspection.Core.Preprocessing;
using Inspection.Models;

namespace Inspection.Inference;

/// <summary>Writes whole frames into the input of somebody else's model, as the manifest describes its pixels.</summary>
internal static class FrameInput
{
    /// <returns>Null for this kit's own models, which take grey planes.</returns>
    public static TensorWriter? For(ModelManifest manifest) => manifest.Output.Head == ModelOutput.Boxes ? null : new TensorWriter(Spec(manifest.Inputs[0]));

    private static TensorSpec Spec(ModelInput input) => new(
        input.ImageWidth, input.ImageHeight,
        input.Type switch { InputTypes.Full => TensorElement.F32, InputTypes.Half => TensorElement.F16, _ => TensorElement.U8 },
        input.Layout == InputLayouts.Planar ? TensorLayout.Nchw : TensorLayout.Nhwc,
        input.Color switch { InputColors.Rgb => ChannelOrder.Rgb, InputColors.Bgr => ChannelOrder.Bgr, _ => ChannelOrder.Grey },
        input.Resize switch
        {
            InputResizing.Letterbox => FitMode.Letterbox,
            InputResizing.LetterboxTopLeft => FitMode.LetterboxTopLeft,
            InputResizing.Stretch => FitMode.Stretch,
            _ => FitMode.CentreCrop,
        },
        input.Interpolation == InputInterpolation.Area ? Interpolation.Area : Interpolation.Bilinear,
        (byte)input.PadValue, input.Normalisation)
    {
        CropFraction = input.ShorterSide is { } side ? (double)Math.Max(input.ImageWidth, input.ImageHeight) / side : 1,
    };
}
