using System.ComponentModel;
using System.Diagnostics;

namespace Inspection.Evaluation.Tests;

/// <summary>A fact that needs Debian's Python with NumPy, and is skipped with the reason where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NumPyFactAttribute : FactAttribute
{
    public const string Python = "/usr/bin/python3";
    private static readonly Lazy<bool> present = new(IsPresent);

    public NumPyFactAttribute()
    {
        if (!present.Value)
            Skip = $"needs {Python} with numpy (package python3-numpy)";
    }

    private static bool IsPresent()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Python, ["-c", "import numpy"]) { RedirectStandardError = true });
            process?.StandardError.ReadToEnd();
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
