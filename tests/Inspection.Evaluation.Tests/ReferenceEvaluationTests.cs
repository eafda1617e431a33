using System.Diagnostics;
using System.Text.Json.Nodes;
using Inspection.Contracts;
using Inspection.Core;
using Inspection.Core.Parts;
using Inspection.Evaluation.Reporting;
using TestKit;

namespace Inspection.Evaluation.Tests;

/// <summary>The same random detections through this project and through <c>reference_evaluation.py</c>, which was written from the definitions alone.</summary>
public sealed class ReferenceEvaluationTests
{
    /// <summary>Boxes overlap in single precision here and in double precision there.</summary>
    private const double Tolerance = 1e-9;
    private static readonly string[] labels = ["open", "short", "spur"];

    [NumPyFact]
    public void Evaluate_RandomDetections_AgreesWithTheReference()
    {
        var images = RandomImages(new Random(20250101), 60);
        var report = AccuracyEvaluation.Evaluate(images, Make.Thresholds, Make.Latency);

        var reference = Reference(images);

        report.Map50.ShouldNotBeNull().ShouldBeInRange(0.2, 0.95);
        Numbers(JsonNode.Parse(report.ToJson()), reference).ShouldBe(3 + 4 + 4 * labels.Length + 3 * 3 + 4 * 4 + 3 * 91);
    }

    /// <summary>Compares every number of the reference and returns how many there were.</summary>
    private static int Numbers(JsonNode? own, JsonNode? reference)
    {
        if (reference is JsonObject members)
            return members.Sum(member => Numbers(own?[member.Key], member.Value));
        if (reference is JsonArray elements)
            return elements.Select((element, index) => Numbers(own?[index], element)).Sum();
        own.ShouldNotBeNull().GetValue<double>().ShouldBe(reference.ShouldNotBeNull().GetValue<double>(), Tolerance, reference.GetPath());
        return 1;
    }

    private static JsonNode? Reference(IEnumerable<EvaluatedImage> images)
    {
        var input = new JsonObject
        {
            ["thresholds"] = new JsonObject(Make.Thresholds.Select(static entry => KeyValuePair.Create(entry.Key, (JsonNode?)(double)entry.Value))),
            ["images"] = new JsonArray([.. images.Select(static image => new JsonObject
            {
                ["truth"] = new JsonArray([.. image.Truth.Select(static defect => Row(defect.Box, defect.Label))]),
                ["found"] = new JsonArray([.. image.Detections.Select(static found => Row(found.Box, found.Label, (double)found.Score))]),
            })]),
        };
        var script = RepositoryRoot.Path("tests", "Inspection.Evaluation.Tests", "reference_evaluation.py");
        var start = new ProcessStartInfo(NumPyFactAttribute.Python, [script]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start).ShouldNotBeNull();
        process.StandardInput.Write(input.ToJsonString());
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return JsonNode.Parse(output);
    }

    private static JsonArray Row(Box box, params JsonNode[] head) => [.. head, (double)box.X, (double)box.Y, (double)box.Width, (double)box.Height];

    /// <summary>Truth found well, badly, twice, under another label or not at all, and detections of nothing; by falling score, as a model says them.</summary>
    private static List<EvaluatedImage> RandomImages(Random random, int count)
    {
        float Between(float low, float high) => low + (high - low) * random.NextSingle();
        float Side() => random.Next(5) == 0 ? Between(90, 160) : Between(10, 60);
        string Label() => labels[random.Next(labels.Length)];
        var images = new List<EvaluatedImage>();
        for (var n = 0; n < count; n++)
        {
            var truth = Enumerable.Range(0, random.Next(6))
                .Select(_ => new KnownDefect(Label(), new Box(Between(0, 200), Between(0, 200), Side(), Side()))).ToArray();
            var found = new List<LabelledDetection>();
            foreach (var defect in truth.SelectMany(defect => Enumerable.Repeat(defect, random.Next(3))))
            {
                var shift = defect.Box.Width * 0.3f;
                var box = new Box(
                    defect.Box.X + Between(-shift, shift), defect.Box.Y + Between(-shift, shift) * 0.4f, defect.Box.Width * Between(0.8f, 1.2f), defect.Box.Height * Between(0.9f, 1.1f));
                found.Add(new LabelledDetection(random.Next(5) == 0 ? Label() : defect.Label, Between(0.2f, 1), box));
            }
            for (var wrong = random.Next(3); wrong > 0; wrong--)
                found.Add(new LabelledDetection(Label(), Between(0.02f, 0.7f), new Box(Between(0, 200), Between(0, 200), Between(10, 60), Between(10, 60))));
            images.Add(new EvaluatedImage(truth, [.. found.OrderByDescending(static detection => detection.Score)], Verdict.Ng));
        }
        return images;
    }
}
