using TestKit.Onnx;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>A package that is right in all it says, and whose network ends the process on its first run.</summary>
internal static class CrashingModel
{
    public static ExportFolder Create() => new(
        new FixedModel("images", OnnxElement.Real, 1, 3, 64, 64).Crash("out", [1, 6, 84], new float[6 * 84]).ToArray(),
        ExportFolder.Manifest("""{ "head": "yolov8" }""", 0.5, "open", "short"));
}
