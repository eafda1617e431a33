namespace Inspection.Training.Running;

/// <summary>Tells when a training no longer gets better.</summary>
public static class EarlyStop
{
    /// <summary>Validations without a better one.</summary>
    public const int Patience = 10;

    /// <summary>Rises below this are the noise of the measurement.</summary>
    private const double LeastRise = 0.002;

    /// <summary>The learning rate falls with the time, and the last rise comes with its fall: a plateau before says nothing.</summary>
    private const double EarliestShare = 0.85;

    /// <param name="share">Share of the planned time that has passed, 0–1.</param>
    public static bool IsDue(IReadOnlyList<TrainerValidation> validations, double share)
    {
        if (share < EarliestShare || validations.Count <= Patience)
            return false;
        var before = validations.Take(validations.Count - Patience).Max(static validation => validation.Map50);
        return validations.TakeLast(Patience).Max(static validation => validation.Map50) < before + LeastRise;
    }
}
