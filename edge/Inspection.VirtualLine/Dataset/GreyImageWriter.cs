namespace Inspection.VirtualLine.Dataset;

/// <summary>Encodes and stores one grey picture; the virtual line itself knows no image format.</summary>
/// <param name="path">Full path, ending in <c>.jpg</c>.</param>
/// <param name="grey">Rows packed; valid during the call.</param>
public delegate void GreyImageWriter(string path, int width, int height, ReadOnlySpan<byte> grey);
