namespace Inspection.Training.Planning;

/// <summary>How a training will use the machine.</summary>
/// <param name="Side">Width and height of the network's input, pixels.</param>
/// <param name="Batch">Pictures of one step in one process.</param>
/// <param name="Minutes">Time to train, validation included.</param>
/// <param name="Epochs">Passes over the training images that are expected in that time; an estimate.</param>
/// <param name="MemoryMegabytes">What all processes together may use.</param>
/// <param name="DiskMegabytes">What checkpoints and the decoded pictures take.</param>
/// <param name="Views">Symmetries of the square, 1, 2, 4 or 8, in which the finished model looks at each image; it takes as many times longer.</param>
/// <param name="Device">Name of the GPU; null: the processor.</param>
public sealed record TrainingPlan(int Side, int Processes, int Batch, double Minutes, int Epochs, long MemoryMegabytes, long DiskMegabytes, int Views, string? Device);
