using Xunit;

namespace TestKit;

/// <summary>A fact that starts the system's Python, without any module, and is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    public const string Python = "/usr/bin/python3";

    public PythonFactAttribute()
    {
        if (!File.Exists(Python))
            Skip = $"needs {Python}";
    }
}
