using System.Runtime.InteropServices;

namespace GStreamer;

/// <summary>One counted reference to a GstObject.</summary>
internal sealed class ObjectHandle : SafeHandle
{
    public ObjectHandle(nint instance) : base(0, ownsHandle: true) => SetHandle(instance);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMethods.gst_object_unref(handle);
        return true;
    }
}
