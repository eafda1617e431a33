namespace OpenCvSharp;

/// <summary><c>cv::ColorConversionCodes</c>.</summary>
public enum ColorConversionCodes
{
    BGR2RGB = 4,
    BGR2GRAY = 6,
}
