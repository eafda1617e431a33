using System.Globalization;
using Inspection.Contracts;

namespace Inspection.Training.Running;

/// <summary>Turns a checkpoint into an ONNX file.</summary>
public sealed class ModelExport(TrainerScripts scripts, RunFolder folder)
{
    /// <param name="views">See <see cref="Planning.TrainingPlan.Views"/>.</param>
    /// <exception cref="TrainingException">The exporter failed.</exception>
    public async Task ExportAsync(string modelFile, int views)
    {
        using var process = TrainerProcess.Start(scripts.Python, [scripts.Export, folder.Best, modelFile, "--views", views.ToString(CultureInfo.InvariantCulture)], folder.Output);
        var exitCode = await process.WaitAsync();
        if (exitCode == ExitCodes.Done && File.Exists(modelFile))
            return;
        throw new TrainingException(TrainerFailure.Classify(exitCode, process.LastLines) == FailureKind.DiskFull
            ? Texts.DiskFull(folder.Path, resumable: true)
            : Texts.TrainerFailed(exitCode, process.LastLines is [.., var last] ? last : "–", folder.Output));
    }
}
