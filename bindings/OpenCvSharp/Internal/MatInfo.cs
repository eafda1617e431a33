using System.Runtime.InteropServices;

namespace OpenCvSharp.Internal;

/// <summary>Mirror of <c>cvx_mat_info</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct MatInfo
{
    public readonly int Rows;
    public readonly int Cols;
    public readonly int Type;
    private readonly int reserved;
    public readonly long Step;
    public readonly nint Data;
}
