using System.CommandLine;
using Inspection.Agent.Evaluation;
using Inspection.Contracts;
using Inspection.Evaluation.Datasets;
using Inspection.Evaluation.Reporting;
using Inspection.Evaluation.Reporting.Html;
using Inspection.Imaging;
using Inspection.Imaging.Disturbing;

namespace Inspection.Agent.Commands;

/// <summary><c>eval</c>: accuracy of a model package on labelled images, through the station's own inspection.</summary>
internal static class EvalCommand
{
    /// <summary>A day of inspection.</summary>
    private const int MostParts = 1_000_000;

    public static Command Create(string root, TimeProvider time)
    {
        var model = new Option<string>("--model") { Required = true, Description = "model package: a name in models/packages or a folder" };
        var data = new Option<string>("--data") { Required = true, Description = "folder of the labelled images; deeppcb: the one that holds PCBData; sim: 'sim:substrate?seed=1&defects=0.4'" };
        var format = new Option<string>("--format") { Required = true, Description = $"{string.Join(", ", LabelledSets.Formats)}, or {EvaluationSession.Simulation} (parts of the virtual line)" };
        var list = new Option<string?>("--list") { Description = "which images: a file with one image or stem a line (deeppcb: lines as in trainval.txt), or a split: train, val, test" };
        var json = new Option<string?>("--json") { Description = "write the figures here" };
        var report = new Option<string?>("--report") { Description = "write a report with curves and pictures here (HTML, one file)" };
        var threads = new Option<int>("--threads") { DefaultValueFactory = _ => 1, Description = "threads of one inference" };
        var disturb = new Option<string?>("--disturb") { Description = $"disturb each tested image at random within these ranges, e.g. {DisturbanceRanges.Usual}" };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "of the disturbances" };
        var clean = new Option<int>("--clean") { Description = "pass every golden template so many times as a good part, each time disturbed (as --disturb, else as its example), and count false alarms" };
        var parts = new Option<int>("--parts") { DefaultValueFactory = _ => 1000, Description = "sim: how many parts; another product for each hundred" };
        threads.Validators.Add(Ranges.Within(1, Ranges.MostThreads));
        clean.Validators.Add(Ranges.Within(0, MostParts));
        parts.Validators.Add(Ranges.Within(1, MostParts));
        var command = new Command("eval", "Measures a model package on labelled images, with the station's own inspection")
        {
            model, data, format, list, json, report, threads, disturb, seed, clean, parts,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new EvaluationOptions(
                root, parsed.GetRequiredValue(model), parsed.GetRequiredValue(data), parsed.GetRequiredValue(format), parsed.GetValue(list), parsed.GetValue(json),
                parsed.GetValue(report), parsed.GetValue(threads), parsed.GetValue(disturb) is { } ranges ? DisturbanceRanges.Parse(ranges) : null, parsed.GetValue(seed),
                parsed.GetValue(clean), parsed.GetValue(parts));
            var (figures, errors) = new EvaluationSession(options, time, static text => Console.WriteLine(text)).Run(cancellation);

            Console.WriteLine(ReportTable.Render(figures));
            if (options.Json is { } file)
                Write(file, figures.ToJson());
            if (options.Report is { } page)
            {
                using var encoder = new JpegEncoder();
                Write(page, HtmlReport.Render(figures, errors, encoder, time.GetUtcNow(), UserLanguages.Current));
                Console.WriteLine(Texts.ReportWritten(Path.GetFullPath(page)));
            }
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static void Write(string file, string text)
    {
        try
        {
            File.WriteAllText(file, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.CannotWrite(file, exception.Message), exception);
        }
    }
}
