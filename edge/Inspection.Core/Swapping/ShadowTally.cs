using Inspection.Contracts;
using Inspection.Core.Pipeline;

namespace Inspection.Core.Swapping;

/// <summary>Counts on how many parts two models agree.</summary>
public sealed class ShadowTally(SwapSettings settings)
{
    private int errors;

    public int Parts { get; private set; }

    public int Agreed { get; private set; }

    public bool IsComplete => Parts >= settings.ShadowParts;

    /// <returns>Why the new model must not judge; null while nothing speaks against it. The last part decides on the agreement.</returns>
    public LocalizedText? Count(Verdict standing, Inspected shadow)
    {
        Parts++;
        if (standing == shadow.Verdict)
            Agreed++;
        if (shadow.Reason == VerdictReason.InferenceFailed && ++errors > settings.MaximumErrors)
            return Texts.ShadowErrors(errors, Parts, settings.MaximumErrors, shadow.Detail);
        return IsComplete && Agreed < settings.MinimumAgreement * Parts ? Texts.ShadowDisagrees(Agreed, Parts, settings.MinimumAgreement) : null;
    }
}
