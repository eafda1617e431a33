using Inspection.Training.Data;
using Inspection.Training.Running;

namespace Inspection.Agent.Training;

/// <summary>What <c>train</c> was asked for.</summary>
/// <param name="OutFolder">Becomes the package; the training works in a folder inside it.</param>
/// <param name="Name">Name of the package.</param>
/// <param name="Minutes">Null: chosen for the data and the machine.</param>
/// <param name="Views">Symmetries in which the model looks at each image; null: as the task is used to.</param>
internal sealed record TrainOptions(DataRequest Data, string OutFolder, string Name, double? Minutes, int? Views, bool Resume, TrainerScripts Scripts);
