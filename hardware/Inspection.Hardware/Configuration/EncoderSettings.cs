namespace Inspection.Hardware.Configuration;

/// <summary>Quadrature encoder of the belt; with it, positions are counted, and without it they follow from the time.</summary>
/// <param name="PinA">Its channel A. A leads B while the belt runs forwards.</param>
/// <param name="MillimetresPerCount">Way of the belt for one of the four counts of a period, 0.001–100.</param>
public sealed record EncoderSettings(int PinA, int PinB, double MillimetresPerCount);
