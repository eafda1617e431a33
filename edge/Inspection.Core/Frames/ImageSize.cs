namespace Inspection.Core.Frames;

/// <summary>Size of a picture, pixels.</summary>
public readonly record struct ImageSize(int WidthPixels, int HeightPixels);
