using System.Text;
using System.Text.Json;

namespace Inspection.Contracts.Tests;

public class WireTests
{
    private static readonly ResultMessage Minimal = new(
        "boot-00000001", "boot", 1, "part", DateTimeOffset.UnixEpoch, Verdict.Ok, VerdictReason.Clean, null, 640, 640, [],
        new StageTimes(0, 0, 0, 0, 0, 0, 0, 0), new ModelIdentity("m", "1.0.0", "ab"), new RecipeIdentity("r", "1"));

    [Fact]
    public void Result_WithoutOptionalParts_SurvivesTheRoundTrip()
    {
        var json = JsonSerializer.Serialize(Minimal, Wire.Default.ResultMessage);

        JsonSerializer.Deserialize(json, Wire.Default.ResultMessage)?.ResultId.ShouldBe("boot-00000001");
    }

    [Fact]
    public void Result_Verdicts_AreTheWordsOfTheContract()
    {
        JsonSerializer.Serialize(Minimal, Wire.Default.ResultMessage).ShouldContain("\"verdict\":\"OK\"");
        JsonSerializer.Serialize(Minimal with { Verdict = Verdict.Unknown, Reason = VerdictReason.NotRegistered }, Wire.Default.ResultMessage)
            .ShouldContain("\"verdict\":\"UNKNOWN\",\"reason\":\"not-registered\"");
    }

    [Fact]
    public void Detection_Mask_IsThereOnlyWhereTheModelGivesOne()
    {
        var mask = new MaskMessage([1, 2, 6, 4], 3, 2, [1, 2, 3]);
        var result = Minimal with { Detections = [new DetectionMessage("open", 0.5, [1, 2, 3, 4]), new DetectionMessage("short", 0.5, [1, 2, 3, 4], mask)] };

        var json = JsonSerializer.Serialize(result, Wire.Default.ResultMessage);

        json.ShouldContain("""{"label":"open","score":0.5,"box":[1,2,3,4]}""");
        json.ShouldContain(""" "mask":{"box":[1,2,6,4],"columns":3,"rows":2,"runs":[1,2,3]} """.Trim());
        JsonSerializer.Deserialize(json, Wire.Default.ResultMessage)?.Detections[1].Mask?.Runs.ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"resultId":null}""")]
    [InlineData("""{"verdict":"MAYBE"}""")]
    [InlineData("[]")]
    public void Result_FromAStranger_IsRefused(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, Wire.Default.ResultMessage));

    [Fact]
    public void Summary_OfDemo_HasTheContractsNames()
    {
        var summary = new RunSummary(
            "s", "sim:substrate", Minimal.Model, 1, 1, 1, 0, 0, 0, 0, 1, 1, new LatencySummary(1, 2, 3, 4), Minimal.StagesMs, null, ["boot"]);

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(summary, Wire.Default.RunSummary));

        string[] names = ["station", "camera", "model", "frames", "parts", "ok", "ng", "unknown", "dropped", "overruns", "published", "stored", "latency_ms", "stages_ms"];
        json.RootElement.EnumerateObject().Select(property => property.Name).ShouldBeSubsetOf([.. names, "truth", "boot_ids"]);
        names.ShouldBeSubsetOf(json.RootElement.EnumerateObject().Select(property => property.Name));
        json.RootElement.GetProperty("latency_ms").GetProperty("p50").GetDouble().ShouldBe(1);
        json.RootElement.GetProperty("model").GetProperty("sha256").GetString().ShouldBe("ab");
    }

    [Fact]
    public void PreviewFrame_EncodeThenDecode_ReturnsBoth()
    {
        var message = PreviewFrame.Encode(new PreviewHeader("a/b/c", 7, 640, 480, Minimal), [1, 2, 3]);

        PreviewFrame.TryDecode(message, out var header, out var jpeg).ShouldBeTrue();
        header?.FrameId.ShouldBe(7);
        jpeg.ToArray().ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 0, 0 })]
    [InlineData(new byte[] { 255, 255, 255, 255, 0 })]
    [InlineData(new byte[] { 2, 0, 0, 0, (byte)'{', (byte)'}' })]
    [InlineData(new byte[] { 1, 0, 0, 0, (byte)'x' })]
    public void PreviewFrame_Garbage_IsRefused(byte[] message) =>
        PreviewFrame.TryDecode(message, out _, out _).ShouldBeFalse();

    [Fact]
    public void PreviewFrame_Header_IsReadableByOthers()
    {
        var message = PreviewFrame.Encode(new PreviewHeader("a/b/c", 7, 640, 480, Minimal), [9]);
        var length = BitConverter.ToInt32(message, 0);

        Encoding.UTF8.GetString(message, 4, length).ShouldStartWith("{\"station\":\"a/b/c\",\"frameId\":7,\"width\":640");
        message.Length.ShouldBe(4 + length + 1);
    }
}
