using System.Text.RegularExpressions;
using Inspection.Contracts;
using Inspection.Models.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace Inspection.Inference.Sessions;

/// <summary>Says in one plain line why ONNX Runtime refuses a file. The runtime gives no code that tells these cases apart, so its words are read.</summary>
internal static partial class SessionErrors
{
    private const int LongestReason = 200;

    public static LocalizedText Explain(string file, string message)
    {
        var version = OrtEnv.Instance().GetVersionString();
        if (MissingOperator().Match(message) is { Success: true } missing)
            return Texts.MissingOperator(file, missing.Groups["operator"].Value, version);
        if (message.Contains("protobuf parsing failed", StringComparison.OrdinalIgnoreCase))
            return OnnxFile.Damaged(file);
        var reason = string.Join(' ', Preamble().Replace(message, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Texts.NotRunnable(file, version, reason.Length <= LongestReason ? reason : reason[..LongestReason] + "…");
    }

    /// <summary>Unknown to ONNX, of a foreign domain (the node is named before), or known but without an implementation for the element type.</summary>
    [GeneratedRegex("""
        No\ Op\ registered\ for\ (?<operator>[\w.:]+)
        |In\ Node,\ \("[^"]*",\ (?<operator>\w+),.*No\ opset\ import\ for\ domain
        |Could\ not\ find\ an\ implementation\ for\ (?<operator>[\w.:]+)
        |(?<operator>[\w.:]+)\(-?\d+\)\ is\ not\ a\ registered\ function/op
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex MissingOperator();

    [GeneratedRegex(@"^\[ErrorCode:\w+\]\s*(Load model from .*? failed:)?")]
    private static partial Regex Preamble();
}
