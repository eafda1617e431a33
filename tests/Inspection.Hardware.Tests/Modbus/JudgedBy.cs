using Inspection.Contracts;
using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Core.Parts;
using Inspection.Core.Pipeline;
using Inspection.Core.Sources;
using Inspection.Models;

namespace Inspection.Hardware.Tests.Modbus;

/// <summary>Parts as the loop hands them to its observer.</summary>
internal static class JudgedBy
{
    private static readonly ModelPackage model = new("/nowhere", new ModelManifest(
        1, "test-model", "1.0.0", ModelTask.Detect, new Localized("Test", "시험"), "MIT",
        new ModelFile("model.onnx", new string('a', 64), "fp32"), [],
        new ModelOutput(ModelOutput.Boxes, "detections", [1, 10, 6], ["x1", "y1", "x2", "y2", "score", "label"]),
        [new ModelLabel("open", "open", "단선", 0.5), new ModelLabel("short", "short", "단락", 0.3)],
        new ReferenceCase(new Dictionary<string, string>(), [], new ReferenceTolerance(0.01, 1)), new TrainingRecord("train.py", 1, "2026-01-01", []), []));

    public static JudgedPart Part(long sequence, Verdict verdict, VerdictReason reason, params Detection[] detections) => Fill(new JudgedPart(), sequence, verdict, reason, detections);

    /// <summary>Verdict (by its lower 16 bits) and number of defects follow from the sequence, so that a reader can tell parts of two results from one.</summary>
    public static JudgedPart Regular(JudgedPart part, long sequence)
    {
        ReadOnlySpan<Verdict> verdicts = [Verdict.Ok, Verdict.Ng, Verdict.Unknown];
        ReadOnlySpan<Detection> defects = stackalloc Detection[4];
        return Fill(part, sequence, verdicts[(ushort)sequence % 3], VerdictReason.Clean, defects[..(int)(sequence % 5)]);
    }

    public static Detection Defect(int label, float score, Box box) => new(label, score, box);

    private static JudgedPart Fill(JudgedPart part, long sequence, Verdict verdict, VerdictReason reason, ReadOnlySpan<Detection> detections)
    {
        part.Inspected.Begin();
        foreach (var detection in detections)
            part.Inspected.Add(detection);
        part.Inspected.Conclude(verdict, reason, null, default);
        part.Conclude(new Capture(new PartId("part"), null, default, null, null), model, sequence);
        return part;
    }
}
