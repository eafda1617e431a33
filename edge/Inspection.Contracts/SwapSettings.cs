namespace Inspection.Contracts;

/// <summary>How a new model has to prove itself on live parts.</summary>
/// <param name="ShadowParts">Parts that both models judge while the old one's verdict stands; 0: none.</param>
/// <param name="MinimumAgreement">Share of the shadow parts on which both must give the same verdict, 0–1.</param>
/// <param name="GuardParts">Parts that the new model judges under watch before it is kept for good; 0: none.</param>
/// <param name="MaximumErrors">Parts on which the new model may fail, in the shadow run and under watch.</param>
/// <param name="MaximumLatencyFactor">The new model's median time for a part over the old one's.</param>
/// <param name="MaximumVerdictShift">By how much the share of parts that are not OK may differ from the old model's, 0–1.</param>
public sealed record SwapSettings(
    int ShadowParts = 20, double MinimumAgreement = 0.8, int GuardParts = 50, int MaximumErrors = 0, double MaximumLatencyFactor = 3, double MaximumVerdictShift = 0.4);
