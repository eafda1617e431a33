namespace OpenCvSharp;

/// <summary>How a file becomes a matrix; <c>cv::ImreadModes</c>.</summary>
[Flags]
public enum ImreadModes
{
    Unchanged = -1,
    Grayscale = 0,
    Color = 1,
    AnyDepth = 2,
    AnyColor = 4,
    IgnoreOrientation = 128,
}
