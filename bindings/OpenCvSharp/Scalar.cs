using System.Runtime.InteropServices;

namespace OpenCvSharp;

/// <summary>One value for each of up to four channels.</summary>
[StructLayout(LayoutKind.Sequential)]
public record struct Scalar(double Val0, double Val1, double Val2, double Val3)
{
    public Scalar(double v0) : this(v0, 0, 0, 0)
    {
    }

    /// <summary>The same value in all four channels.</summary>
    public static Scalar All(double v) => new(v, v, v, v);
}
