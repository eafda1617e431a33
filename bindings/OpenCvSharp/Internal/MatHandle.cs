using System.Runtime.InteropServices;

namespace OpenCvSharp.Internal;

/// <summary>Owns one <c>cv::Mat</c> header, and with it its reference to the pixels.</summary>
internal sealed class MatHandle : SafeHandle
{
    public MatHandle() : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMethods.MatDelete(handle);
        return true;
    }
}
