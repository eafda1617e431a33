using System.Text;
using System.Text.Json;
using Benchmarks.AgainstPeers;
using Inspection.Contracts;

namespace Benchmarks.Tests.AgainstPeers;

public class PublishedResultTests
{
    private static readonly DateTimeOffset at = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    [Fact]
    public void Read_ResultOfTheStation_IsUnderstood()
    {
        var message = new ResultMessage(
            "boot-00000001", "boot", 1, "00042", at, Verdict.Ng, VerdictReason.Defects, null, 640, 360, [new DetectionMessage("label 39", 0.9, [1, 2, 3, 4])],
            new StageTimes(1, 2, 3, 4, 5, 6, 7, 8), new ModelIdentity("m", "1", "0"), new RecipeIdentity("r", "1"));

        ShouldBeTheOne(PublishedResult.Read(JsonSerializer.SerializeToUtf8Bytes(message, Wire.Default.ResultMessage)));
    }

    [Fact]
    public void Read_ResultOfAPeer_IsUnderstood() => ShouldBeTheOne(PublishedResult.Read(Encoding.UTF8.GetBytes($$"""
        {
          "partId": "00042", "capturedAtMs": {{at.ToUnixTimeMilliseconds()}}, "detections": [ { "label": "label 39", "score": 0.9, "box": [1, 2, 3, 4] } ],
          "stagesMs": { "capture": 1, "preprocess": 4, "inference": 5, "decode": 6 }
        }
        """)));

    private static void ShouldBeTheOne(PublishedResult result)
    {
        (result.PartId, result.CapturedAt).ShouldBe(("00042", at));
        var found = result.Findings.ShouldHaveSingleItem();
        (found.Label, found.Score).ShouldBe(("label 39", 0.9));
        found.Box.ShouldBe([1, 2, 3, 4]);
        result.StagesMs.ShouldBe(new Dictionary<string, double> { ["capture"] = 1, ["preprocess"] = 4, ["inference"] = 5, ["decode"] = 6 });
    }
}
