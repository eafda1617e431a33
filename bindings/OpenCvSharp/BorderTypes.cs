namespace OpenCvSharp;

/// <summary>What lies beyond an image's edge; <c>cv::BorderTypes</c>.</summary>
public enum BorderTypes
{
    Constant = 0,
    Replicate = 1,
    Reflect101 = 4,
    Default = Reflect101,
}
