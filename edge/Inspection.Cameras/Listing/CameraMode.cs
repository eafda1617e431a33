namespace Inspection.Cameras.Listing;

/// <summary>Pictures that a camera can send.</summary>
/// <param name="Format">As the option <c>format</c> takes it.</param>
/// <param name="WidthPixels">0 where it depends on how the camera is set.</param>
/// <param name="HeightPixels">0 where it depends on how the camera is set.</param>
/// <param name="Rates">Pictures a second, highest first; empty where the camera does not say.</param>
public sealed record CameraMode(string Format, int WidthPixels, int HeightPixels, IReadOnlyList<double> Rates);
