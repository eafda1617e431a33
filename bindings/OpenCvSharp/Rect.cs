namespace OpenCvSharp;

/// <summary>Pixels from the top left.</summary>
public record struct Rect(int X, int Y, int Width, int Height);
