using System.Runtime.InteropServices;

namespace TurboJpeg.Native;

/// <summary>Owns one compressor or decompressor instance of the library.</summary>
internal sealed class TurboJpegHandle : SafeHandle
{
    public TurboJpegHandle() : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => TurboJpegLibrary.Destroy(handle) == 0;
}
