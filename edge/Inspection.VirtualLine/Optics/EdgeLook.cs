namespace Inspection.VirtualLine.Optics;

/// <summary>Colour in 1/16 grey levels, and the share of copper in 1/256.</summary>
internal readonly record struct EdgeLook(int Blue, int Green, int Red, int Copper);
