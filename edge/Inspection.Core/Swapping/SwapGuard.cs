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

    /// <summary>
    /// Standard errors by which two shares must differ before it is more than the luck of the few parts so far. Looked at after each of 50 parts, a model
    /// that judges like the old one trips in at most 7 of 10,000 swaps (simulated for shares of 0.05–0.5); one that rejects everything still trips within 20 parts.
    /// </summary>
    private const double ChanceLimit = 4;

    /// <summary>The same at the last part of the watch, the one look that has all of them: a limit tighter than 50 parts can show early still holds then.</summary>
    private const double LastChanceLimit = 2.5;

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
        var shift = Math.Abs(now - before);
        var chance = (IsContent ? LastChanceLimit : ChanceLimit) * StandardError(now, before);
        return shift > settings.MaximumVerdictShift && shift > chance ? Texts.GuardVerdicts(now, before, settings.MaximumVerdictShift) : null;
    }

    /// <summary>Of the difference between the two shares, were both models to judge alike (pooled two-proportion test).</summary>
    private double StandardError(double now, double before)
    {
        var pooled = (now * mine.Count + before * old.Count) / (mine.Count + old.Count);
        return Math.Sqrt(pooled * (1 - pooled) * (1.0 / mine.Count + 1.0 / old.Count));
    }
}
