namespace OpenCvSharp;

/// <summary>Pixels.</summary>
public record struct Size(int Width, int Height);
