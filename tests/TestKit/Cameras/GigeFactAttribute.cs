using Xunit;

namespace TestKit.Cameras;

/// <summary>A fact that needs Aravis' simulator, and is skipped where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GigeFactAttribute : FactAttribute
{
    public GigeFactAttribute()
    {
        if (!File.Exists(GigeCamera.Program))
            Skip = $"needs {GigeCamera.Program} (package aravis-tools)";
    }
}
