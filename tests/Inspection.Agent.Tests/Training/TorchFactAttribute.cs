using System.Diagnostics;
using TestKit;

namespace Inspection.Agent.Tests.Training;

/// <summary>A fact that trains in earnest and is skipped where the trainer's Python modules are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TorchFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> isThere = new(Probe);

    public TorchFactAttribute()
    {
        if (!isThere.Value)
            Skip = "needs python3-torch python3-onnx python3-opencv";
    }

    private static bool Probe()
    {
        if (!File.Exists(PythonFactAttribute.Python))
            return false;
        using var process = Process.Start(new ProcessStartInfo(PythonFactAttribute.Python, [RepositoryRoot.Path("models", "training", "probe.py")]) { RedirectStandardOutput = true });
        return process?.StandardOutput.ReadToEnd().Contains("\"missing\": []", StringComparison.Ordinal) == true;
    }
}
