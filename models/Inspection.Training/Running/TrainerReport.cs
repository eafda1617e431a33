namespace Inspection.Training.Running;

/// <summary>How far the trainer has come.</summary>
/// <param name="Images">Pictures learnt from, repetitions counted.</param>
/// <param name="Seconds">Training time so far, earlier runs that were resumed included.</param>
public sealed record TrainerReport(long Step, long Images, double Seconds);
