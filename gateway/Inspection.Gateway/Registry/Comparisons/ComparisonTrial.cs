using System.Text.Json;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Sources;
using Inspection.Imaging;
using Inspection.Imaging.Registration;
using Inspection.Inference;
using Inspection.Inference.Probing;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>The child process that judges stored pictures with two models, exactly as a station would, and says a line for each.</summary>
internal static class ComparisonTrial
{
    public const string Command = "compare-models";

    public static IReadOnlyList<string> CommandFor(string jobFile, long memoryBytes) =>
    [
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        typeof(ComparisonTrial).Assembly.Location, Command, jobFile, $"{memoryBytes}",
    ];

    public static int Run(string[] arguments, TextWriter output, TimeProvider time)
    {
        ConfinedChild.Begin(long.Parse(arguments[2]));
        var job = JsonSerializer.Deserialize(File.ReadAllBytes(arguments[1]), ComparisonJson.Default.ComparisonJob) ?? throw new JsonException("The job is empty.");
        try
        {
            Judge(job, output, time);
        }
        catch (InputException refusal)
        {
            Say(output, new ComparisonLine(BilingualText.From(refusal.Text), []));
        }
        return ExitCodes.Done;
    }

    private static void Judge(ComparisonJob job, TextWriter output, TimeProvider time)
    {
        var opener = new ModelOpener(new GreyImageReader());
        using var first = opener.Open(job.Models[0]);
        using var second = opener.Open(job.Models[1]);
        using var registration = new TemplateRegistration();
        var stations = new TrialStations([first, second], job, registration, time);
        for (var number = 0; number < job.Pictures.Count; number++)
        {
            var picture = job.Pictures[number];
            using var frame = TryRead(picture.File, number + 1, out var failure);
            var judgements = new List<Judgement>();
            foreach (var (engine, inspector) in stations.For(picture.Recipe))
            {
                if (frame is not null)
                    frame.AvailableTimestamp = time.GetTimestamp();
                var part = new PartId($"{number + 1}");
                var found = inspector.Inspect(frame is not null ? Capture.Of(part, part.Value, frame) : Capture.Failed(part, part.Value, time.GetUtcNow(), failure ?? Texts.UploadEmpty));
                judgements.Add(new Judgement(
                    found.Verdict, found.Reason, found.Detail is { } detail ? BilingualText.From(detail) : null,
                    [.. found.Detections.Select(detection => new DetectionMessage(
                        engine.Model.Labels[detection.Label].Id, Math.Round(detection.Score, 4),
                        [Math.Round(detection.Box.X, 1), Math.Round(detection.Box.Y, 1), Math.Round(detection.Box.Width, 1), Math.Round(detection.Box.Height, 1)]))],
                    found.Stages.Total));
            }
            Say(output, new ComparisonLine(null, judgements));
        }
    }

    private static Frame? TryRead(string file, int number, out LocalizedText? failure)
    {
        failure = null;
        try
        {
            return ImageFileReader.ReadFrame(file, new FrameId(number));
        }
        catch (ImageException problem)
        {
            failure = problem.Text;
            return null;
        }
    }

    private static void Say(TextWriter output, ComparisonLine line)
    {
        output.WriteLine(JsonSerializer.Serialize(line, ComparisonJson.Default.ComparisonLine));
        output.Flush();
    }
}
