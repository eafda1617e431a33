using System.Runtime.InteropServices;
using Xunit;

namespace TestKit.Cameras;

/// <summary>A fact that needs GStreamer's RTSP server, and is skipped where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RtspFactAttribute : FactAttribute
{
    public RtspFactAttribute()
    {
        if (!File.Exists(PythonFactAttribute.Python))
            Skip = $"needs {PythonFactAttribute.Python}";
        else if (!NativeLibrary.TryLoad("libgstrtspserver-1.0.so.0", out _))
            Skip = "needs libgstrtspserver-1.0.so.0 (package libgstrtspserver-1.0-0)";
    }
}
