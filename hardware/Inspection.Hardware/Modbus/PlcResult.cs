using Inspection.Contracts;
using Inspection.Core.Pipeline;

namespace Inspection.Hardware.Modbus;

/// <summary>What a PLC is told of the last part, and of all parts up to it.</summary>
/// <param name="Sequence">Of the result, in its lower 32 bits; 0: no part yet.</param>
/// <param name="Class">The first defect's: 1 is the first of the model's labels, 0: there is no defect.</param>
/// <param name="Score">The first defect's, in ten-thousandths.</param>
/// <param name="Left">The first defect's box in pixels of the picture, like the three that follow.</param>
/// <param name="Unread">Results that came before a PLC had acknowledged the one before.</param>
internal readonly record struct PlcResult(
    uint Sequence, Verdict Verdict, VerdictReason Reason, ushort Defects, ushort Class, ushort Score, ushort Left, ushort Top, ushort Width, ushort Height,
    uint Parts, uint Ok, uint Ng, uint Unknown, uint Overruns, uint Unread)
{
    private const float ScoreScale = 10_000;

    public bool IsNone => Sequence == 0 && Parts == 0;

    /// <param name="unread">Whether this result was never acknowledged.</param>
    public PlcResult Next(JudgedPart part, bool unread)
    {
        var inspected = part.Inspected;
        var (verdict, reason) = (inspected.Verdict, inspected.Reason);
        var first = inspected.Detections.Count > 0 ? inspected.Detections[0] : default;
        return new PlcResult(
            (uint)part.Sequence, verdict, reason, Fit(inspected.Detections.Count),
            inspected.Detections.Count > 0 ? Fit(first.Label + 1) : (ushort)0, Fit(first.Score * ScoreScale),
            Fit(first.Box.X), Fit(first.Box.Y), Fit(first.Box.Width), Fit(first.Box.Height),
            Parts + 1, Ok + Count(verdict == Verdict.Ok), Ng + Count(verdict == Verdict.Ng), Unknown + Count(verdict is not (Verdict.Ok or Verdict.Ng)),
            Overruns + Count(reason == VerdictReason.Overrun), Unread + Count(unread));
    }

    private static uint Count(bool isOne) => isOne ? 1u : 0;

    private static ushort Fit(float value) => (ushort)Math.Clamp(MathF.Round(value), 0, ushort.MaxValue);
}
