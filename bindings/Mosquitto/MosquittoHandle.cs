using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Mosquitto;

/// <summary>
/// Owns one <c>struct mosquitto</c> and the reference by which its callbacks find their way back. A call in progress on another thread
/// keeps both alive; the last one to leave destroys them.
/// </summary>
internal sealed class MosquittoHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private GCHandle target;

    public MosquittoHandle() : base(ownsHandle: true)
    {
    }

    /// <param name="target">Whom the callbacks reach. Held weakly, so that a forgotten client can still be collected.</param>
    internal static MosquittoHandle Create(string? clientId, bool cleanStart, object target)
    {
        MosquittoLibrary.EnsureInitialised();
        var handle = new MosquittoHandle { target = GCHandle.Alloc(target, GCHandleType.Weak) };
        handle.SetHandle(NativeMethods.mosquitto_new(clientId, cleanStart, GCHandle.ToIntPtr(handle.target)));
        if (!handle.IsInvalid)
            return handle;
        var errorNumber = Marshal.GetLastPInvokeError();
        handle.target.Free();
        throw new MosquittoException(nameof(NativeMethods.mosquitto_new), MosquittoError.SystemCall, errorNumber);
    }

    protected override bool ReleaseHandle()
    {
        NativeMethods.mosquitto_destroy(handle);
        target.Free();
        return true;
    }
}
