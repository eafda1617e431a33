using Inspection.Contracts;

namespace Inspection.Inference;

/// <summary>Every text of this project that people read.</summary>
internal static class Texts
{
    public static LocalizedText Inputs { get; } = new("the inputs are", "입력이");
    public static LocalizedText Outputs { get; } = new("the outputs are", "출력이");
    public static LocalizedText Input { get; } = new("input", "입력");
    public static LocalizedText Output { get; } = new("output", "출력");
    public static LocalizedText Labels { get; } = new("the labels are", "레이블이");

    /// <summary>Input or output with its name.</summary>
    public static LocalizedText Named(LocalizedText what, string name) => new($"{what.English} \"{name}\" is", $"{what.Korean} \"{name}\"이(가)");

    public static LocalizedText GraphDiffers(string file, LocalizedText what, string actual, string expected) => new(
        $"{file}: {what.English} {actual}, but manifest.json says {expected}.",
        $"{file}: {what.Korean} {actual}인데, manifest.json에는 {expected}(으)로 되어 있습니다.");

    public static LocalizedText NotRunnable(string file, string reason) => new(
        $"{file}: {reason}", $"{file}: {reason}");
}
