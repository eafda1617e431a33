namespace OpenCvSharp;

/// <summary><c>cv::ColorConversionCodes</c>.</summary>
public enum ColorConversionCodes
{
    BGR2GRAY = 6,
}
