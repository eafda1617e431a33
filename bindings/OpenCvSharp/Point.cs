using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>Pixels from the top left.</summary>
[StructLayout(LayoutKind.Sequential)]
public record struct Point(int X, int Y);
