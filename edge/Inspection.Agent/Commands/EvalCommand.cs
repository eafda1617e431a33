using System.CommandLine;
using Inspection.Agent.Evaluation;
using Inspection.Contracts;
using Inspection.Evaluation.Datasets;
using Inspection.Evaluation.Reporting;
using Inspection.Imaging;
using Inspection.Inference;
using Inspection.Models;

namespace Inspection.Agent.Commands;

/// <summary><c>eval</c>: accuracy of a model package on labelled images, through the station's own inspection.</summary>
internal static class EvalCommand
{
    public static Command Create(string root, TimeProvider time)
    {
        var model = new Option<string>("--model") { Required = true, Description = "model package: a name in models/packages or a folder" };
        var data = new Option<string>("--data") { Required = true, Description = "folder of the labelled images; deeppcb: the one that holds PCBData" };
        var format = new Option<string>("--format") { Required = true, Description = "deeppcb" };
        var list = new Option<string?>("--list") { Description = "which images, in the layout of trainval.txt" };
        var json = new Option<string?>("--json") { Description = "write the figures here" };
        var threads = new Option<int>("--threads") { DefaultValueFactory = _ => 1, Description = "threads of one inference" };
        threads.Validators.Add(Ranges.Within(1, Ranges.MostThreads));
        var command = new Command("eval", "Measures a model package on labelled images, with the station's own inspection") { model, data, format, list, json, threads };
        command.SetAction((parsed, cancellation) =>
        {
            var set = LabelledSets.Read(parsed.GetRequiredValue(format), parsed.GetRequiredValue(data), parsed.GetValue(list), new ImageSizeReader());
            var package = new ModelLibrary(Path.Combine(root, "models", "packages")).Resolve(parsed.GetRequiredValue(model));
            using var engine = new ModelOpener(new GreyImageReader(), new OnnxEngineOptions { Threads = parsed.GetValue(threads) }).Open(package);
            Console.WriteLine(Texts.Evaluating(package.Identity, set.Source, set.Images.Count));

            var report = new LabelledRun(engine, time).Evaluate(set.Images, new ProgressLine(set.Images.Count), cancellation);

            Console.WriteLine(ReportTable.Render(report));
            if (parsed.GetValue(json) is { } file)
                Write(file, report.ToJson());
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static void Write(string file, string json)
    {
        try
        {
            File.WriteAllText(file, json);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.CannotWrite(file, exception.Message), exception);
        }
    }
}
