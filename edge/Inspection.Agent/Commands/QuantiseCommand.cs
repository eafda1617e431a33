using System.CommandLine;
using System.Runtime.InteropServices;
using Inspection.Agent.Quantising;
using Inspection.Contracts;
using Inspection.Evaluation.Datasets;
using Inspection.Imaging;
using Inspection.Models;
using Inspection.Quantisation;

namespace Inspection.Agent.Commands;

/// <summary><c>model quantize PATH</c>: adds an int8 model to a package, measured against the float one on the user's images.</summary>
internal static class QuantiseCommand
{
    private const int UsualImages = 40;
    private const int MostImages = 10_000;

    public static Command Create(string root, TimeProvider time)
    {
        var path = new Argument<string>("PATH") { Description = "model package: a name in models/packages or a folder" };
        var data = new Option<string>("--data") { Required = true, Description = "folder of labelled images of the product" };
        var format = new Option<string>("--format") { Required = true, Description = string.Join(", ", LabelledSets.Formats) };
        var list = new Option<string?>("--list") { Description = "which images: a file with one image or stem a line, or a split: train, val, test" };
        var target = new Option<string?>("--out") { Description = "new folder for the package with both precisions; default: the package itself" };
        var images = new Option<int>("--images") { DefaultValueFactory = _ => UsualImages, Description = "how many images calibrate; all are measured" };
        images.Validators.Add(Ranges.Within(ModelQuantiser.FewestImages, MostImages));
        var command = new Command("quantize", "Makes a package's model int8, and says whether that pays on this processor") { path, data, format, list, target, images };
        command.SetAction((parsed, _) =>
        {
            var package = new ModelLibrary(Path.Combine(root, "models", "packages")).Resolve(parsed.GetRequiredValue(path)).In(Precisions.Full);
            var set = LabelledSets.Read(parsed.GetRequiredValue(format), parsed.GetRequiredValue(data), parsed.GetValue(list), new ImageSizeReader());
            return Task.FromResult(Run(package, set, parsed.GetValue(images), parsed.GetValue(target) ?? package.Folder, time));
        });
        return command;
    }

    private static int Run(ModelPackage package, LabelledSet set, int images, string target, TimeProvider time)
    {
        using var stop = new CancellationTokenSource();
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            var comparison = new QuantiseRun(time, static text => Terminal.Say(text.ToString())).Run(package, set, images, target, stop.Token);
            Terminal.Say(comparison.Verdict.ToString());
            return ExitCodes.Done;
        }
        catch (OperationCanceledException)
        {
            Terminal.Complain(Texts.QuantisingStopped.ToString());
            return ExitCodes.FailedWhileRunning;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
