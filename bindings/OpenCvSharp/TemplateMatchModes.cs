namespace OpenCvSharp;

/// <summary><c>cv::TemplateMatchModes</c>.</summary>
public enum TemplateMatchModes
{
    /// <summary>Zero-mean normalised correlation, −1…1.</summary>
    CCoeffNormed = 5,
}
