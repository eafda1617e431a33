namespace Inspection.Contracts;

/// <summary>Where things stand along a virtual belt, millimetres from where parts are laid on it; each is where a part's leading edge meets it.</summary>
public sealed record BenchPlaces(double PartLength, double Sensor, double Camera, double Gate, double End, bool HasEncoder);
