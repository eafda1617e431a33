using Inspection.Contracts;
using Inspection.Core.Pipeline;

namespace Inspection.Core.Swapping;

/// <summary>Watches the first parts of a new model against how the old one judged. Used by the inspection thread.</summary>
public sealed class SwapGuard(JudgingRecord old, SwapSettings settings)
{
    /// <summary>Fewer parts say nothing about a median or a share.</summary>
    public const int FewestParts = 10;

    /// <summary>Within it one model counts as fast as another, whatever the factor: a millisecond is the scheduler's.</summary>
    private const double ToleratedMilliseconds = 5;

    private readonly JudgingRecord mine = new();
    private int errors;

    /// <summary>Parts that the new model has judged.</summary>
    public int Parts { get; private set; }

    public bool IsContent => Parts >= settings.GuardParts;

    /// <returns>Why the new model must go; null while nothing speaks against it.</returns>
    public LocalizedText? Judge(Inspected inspected)
    {
        if (!JudgingRecord.Concerns(inspected))
            return null;
        Parts++;
        mine.Add(inspected);
        if (inspected.Reason == VerdictReason.InferenceFailed && ++errors > settings.MaximumErrors)
            return Texts.GuardErrors(errors, Parts, settings.MaximumErrors, inspected.Detail);
        // A share needs a base on both sides; every further part is judged by it, so that a bad model does not get its full number of parts.
        return mine.Count < FewestParts || old.Count < FewestParts ? null : WhyTooSlow() ?? WhyOtherVerdicts();
    }

    private LocalizedText? WhyTooSlow()
    {
        var (before, now) = (old.MedianMilliseconds, mine.MedianMilliseconds);
        return now > before * settings.MaximumLatencyFactor && now > before + ToleratedMilliseconds
            ? Texts.GuardLatency(now, before, settings.MaximumLatencyFactor)
            : null;
    }

    private LocalizedText? WhyOtherVerdicts()
    {
        var (before, now) = (old.RejectedShare, mine.RejectedShare);
        return Math.Abs(now - before) > settings.MaximumVerdictShift ? Texts.GuardVerdicts(now, before, settings.MaximumVerdictShift) : null;
    }
}
