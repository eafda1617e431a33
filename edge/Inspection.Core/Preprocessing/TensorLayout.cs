namespace Inspection.Core.Preprocessing;

/// <summary>Order of a picture's axes in a tensor of one picture.</summary>
public enum TensorLayout
{
    /// <summary>Plane after plane: channels, height, width.</summary>
    Nchw,

    /// <summary>Pixel after pixel: height, width, channels.</summary>
    Nhwc,
}
