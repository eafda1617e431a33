using System.Runtime.InteropServices;

namespace GStreamer;

/// <summary>Takes text over from the C side and frees what has to be freed.</summary>
internal static class NativeText
{
    public static string Take(nint utf8)
    {
        var text = Marshal.PtrToStringUTF8(utf8) ?? "";
        NativeMethods.g_free(utf8);
        return text;
    }

    public static unsafe string TakeError(nint error)
    {
        if (error == 0)
            return "";
        var text = Marshal.PtrToStringUTF8(((GError*)error)->Message) ?? "";
        NativeMethods.g_error_free(error);
        return text;
    }
}
