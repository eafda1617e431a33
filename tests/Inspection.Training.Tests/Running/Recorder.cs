using Inspection.Contracts;
using Inspection.Training.Running;

namespace Inspection.Training.Tests.Running;

/// <summary>Keeps what a run says.</summary>
internal sealed class Recorder : IRunObserver
{
    private readonly TaskCompletionSource validated = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<double> Map50 { get; } = [];

    public List<LocalizedText> Said { get; } = [];

    /// <summary>Ends with the first validation.</summary>
    public Task FirstValidation => validated.Task;

    public void Progressed(TrainerReport report, IReadOnlyList<TrainerValidation> validations)
    {
    }

    public void Validated(IReadOnlyList<TrainerValidation> validations)
    {
        Map50.Add(validations[^1].Map50);
        validated.TrySetResult();
    }

    public void Says(LocalizedText text) => Said.Add(text);
}
