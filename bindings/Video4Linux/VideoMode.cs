namespace Video4Linux;

/// <summary>A picture that a camera can send.</summary>
/// <param name="FourCc">Four characters as <c>v4l2-ctl</c> shows them: <c>MJPG</c>, <c>YUYV</c>, <c>GREY</c>, ….</param>
/// <param name="Rates">Pictures a second, highest first; empty where the driver does not say.</param>
public sealed record VideoMode(string FourCc, int WidthPixels, int HeightPixels, IReadOnlyList<FrameRate> Rates);
