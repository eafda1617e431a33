using System.CommandLine;
using System.Runtime.InteropServices;
using Inspection.Agent.Training;
using Inspection.Contracts;
using Inspection.Evaluation.Datasets;
using Inspection.Training.Data;
using Inspection.Training.Running;

namespace Inspection.Agent.Commands;

/// <summary><c>train</c>: from labelled images to a checked model package.</summary>
internal static class TrainCommand
{
    private const double FewestMinutes = 0.01;
    private const double MostMinutes = 7 * 24 * 60;

    public static Command Create(string root, TimeProvider time)
    {
        var data = new Option<string>("--data") { Required = true, Description = "folder of the labelled images" };
        var format = new Option<string>("--format") { Required = true, Description = string.Join(", ", LabelledSets.Formats) };
        var target = new Option<string>("--out") { Required = true, Description = "folder that becomes the model package; the training works in its folder 'training'" };
        var list = new Option<string?>("--list") { Description = "which images: a list file or the name of a split; default: the data set's own training part, else all" };
        var validation = new Option<string?>("--validation") { Description = "images that choose checkpoint and thresholds; default: the data set's own part, else the kit sets some apart, whole products" };
        var minutes = new Option<double?>("--minutes") { Description = "time to train; default: enough for the data, at most two hours" };
        var views = new Option<int?>("--views") { Description = "1, 2, 4 or 8: symmetries in which the model looks at each image; more find more, 8 take 8 times as long; default: 2 with templates, else 8" };
        var resume = new Option<bool>("--resume") { Description = "go on from the last checkpoint in --out" };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "of the split and of the training" };
        var name = new Option<string?>("--name") { Description = "name of the package; default: as the folder of --out" };
        var trainer = new Option<string?>("--trainer") { Description = "folder with train.py, export.py and probe.py", Hidden = true };
        seed.Validators.Add(Ranges.Within(0, int.MaxValue));
        minutes.Validators.Add(static result =>
        {
            if (result.Tokens is [_] && result.GetValueOrDefault<double?>() is not (>= FewestMinutes and <= MostMinutes))
                result.AddError(Texts.MinutesOutOfRange(result.Tokens[0].Value, MostMinutes).ToString());
        });
        views.Validators.Add(static result =>
        {
            if (result.Tokens is [_] && result.GetValueOrDefault<int?>() is not (1 or 2 or 4 or 8))
                result.AddError(Texts.ViewsUnknown(result.Tokens[0].Value).ToString());
        });
        var command = new Command("train", "Trains a model on labelled images and writes a checked package")
        {
            data, format, target, list, validation, minutes, views, resume, seed, name, trainer,
        };
        command.SetAction((parsed, _) =>
        {
            var folder = Path.GetFullPath(parsed.GetRequiredValue(target));
            var options = new TrainOptions(
                new DataRequest(parsed.GetRequiredValue(format), parsed.GetRequiredValue(data), parsed.GetValue(list), parsed.GetValue(validation), parsed.GetValue(seed)),
                folder, PackageNames.Of(parsed.GetValue(name), folder), parsed.GetValue(minutes), parsed.GetValue(views), parsed.GetValue(resume),
                new TrainerScripts(parsed.GetValue(trainer) ?? Path.Combine(root, "models", "training")));
            return RunAsync(options, time);
        });
        return command;
    }

    private static async Task<int> RunAsync(TrainOptions options, TimeProvider time)
    {
        using var stop = new CancellationTokenSource();
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var onHangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        try
        {
            return await new TrainingSession(options, time, static text => Terminal.Say(text.ToString())).RunAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            Terminal.Say(Texts.StoppedBeforeTraining.ToString());
            return ExitCodes.FailedWhileRunning;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
