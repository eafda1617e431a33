using Inspection.Contracts;

namespace Inspection.Training.Running;

/// <summary>Is told how a training goes; called by one thread at a time.</summary>
public interface IRunObserver
{
    /// <param name="validations">All so far, those of earlier runs that were resumed included.</param>
    void Progressed(TrainerReport report, IReadOnlyList<TrainerValidation> validations);

    void Validated(IReadOnlyList<TrainerValidation> validations);

    void Says(LocalizedText text);
}
