using Inspection.VirtualLine.Geometry;

namespace Inspection.VirtualLine.Products;

/// <summary>A grid node inside a pad, from which a trace may start.</summary>
internal readonly record struct Terminal(Point Node, Shape Pad);
