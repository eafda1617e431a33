namespace OpenCvSharp;

/// <summary><c>cv::InterpolationFlags</c>.</summary>
[Flags]
public enum InterpolationFlags
{
    Nearest = 0,
    Linear = 1,
    Area = 3,

    /// <summary>The matrix maps target to source already.</summary>
    WarpInverseMap = 16,
}
