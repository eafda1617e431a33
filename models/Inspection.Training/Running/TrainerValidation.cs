namespace Inspection.Training.Running;

/// <summary>What the trainer measured on the validation images. Shares 0–1.</summary>
/// <param name="Seconds">Training time at which it was measured.</param>
/// <param name="PerLabel">Average precision at IoU 0.5 by label.</param>
public sealed record TrainerValidation(double Seconds, double Map50, IReadOnlyDictionary<string, double> PerLabel);
