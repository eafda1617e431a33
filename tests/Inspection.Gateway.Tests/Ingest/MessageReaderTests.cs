using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inspection.Contracts;
using Inspection.Gateway.Ingest;
using Inspection.Gateway.Tests.Harness;
using Inspection.Mqtt;

namespace Inspection.Gateway.Tests.Ingest;

public sealed class MessageReaderTests
{
    private static readonly string ResultTopic = Topics.Result(Sample.Station);

    [Fact]
    public void Read_ResultOfAStation_IsTaken()
    {
        var sent = Sample.Result(1, Verdict.Ng, truth: Sample.Truth(1, 1, 0), labels: "open");

        Read(Sample.ResultOnWire(sent), out var station, out var received).ShouldBeNull();

        station.ShouldBe(Sample.Station);
        Sample.Json(received.ShouldNotBeNull()).ShouldBe(Sample.Json(sent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("junk")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"resultId\":\"boot-1-00000001\"}")]
    [InlineData("{\"resultId\":\"\\ud800\"}")]
    public void Read_NoResultInJson_IsRefused(string text) =>
        Read(Sample.Raw(ResultTopic, Encoding.UTF8.GetBytes(text)), out _, out _).ShouldBe(MalformedKind.Json);

    [Fact]
    public void Read_BytesThatAreNoText_IsRefused() => Read(Sample.Raw(ResultTopic, [0xFF, 0xFE, 0x00]), out _, out _).ShouldBe(MalformedKind.Json);

    [Theory]
    [InlineData("width", "-1")]
    [InlineData("height", "99999999")]
    [InlineData("sequence", "2")]
    [InlineData("sequence", "-1")]
    [InlineData("bootId", "\"../../etc\"")]
    [InlineData("resultId", "\"boot-1-1\"")]
    [InlineData("partId", "\"\"")]
    [InlineData("partId", "\"a\\u0000b\"")]
    [InlineData("partId", "\"a\\nb\"")]
    [InlineData("partId", "\"a\\u009bb\"")]
    [InlineData("verdict", "7")]
    [InlineData("reason", "77")]
    [InlineData("capturedAt", "\"0001-01-01T00:00:00Z\"")]
    [InlineData("capturedAt", "\"9999-12-31T23:59:59Z\"")]
    [InlineData("detections", "[null]")]
    [InlineData("detections", "[{\"label\":\"open\",\"score\":2,\"box\":[1,2,3,4]}]")]
    [InlineData("detections", "[{\"label\":\"open\",\"score\":0.5,\"box\":[1,2,-3,4]}]")]
    [InlineData("detections", "[{\"label\":\"open\",\"score\":0.5,\"box\":[1,2,3]}]")]
    [InlineData("truth", "{\"defects\":[],\"found\":-1,\"missed\":0,\"falseAlarms\":0}")]
    [InlineData("truth", "{\"defects\":[null],\"found\":0,\"missed\":0,\"falseAlarms\":0}")]
    [InlineData("lot", "\"\"")]
    [InlineData("lot", "\"A\\u0000\"")]
    [InlineData("model", "{\"name\":\"\",\"version\":\"1\",\"sha256\":\"ab\"}")]
    [InlineData("model", "{\"name\":\"m\\u0000\",\"version\":\"1\",\"sha256\":\"ab\"}")]
    [InlineData("detections", "[{\"label\":\"a\\u0000\",\"score\":0.5,\"box\":[1,2,3,4]}]")]
    public void Read_ImpossibleValue_IsRefused(string field, string value) => Read(Changed(field, value), out _, out _).ShouldBe(MalformedKind.Value);

    [Theory]
    [InlineData("[3,1,2]", true)]
    [InlineData("[3,1]", false)]
    [InlineData("[9,-4,1]", false)]
    [InlineData("[2147483647,2147483647,2,6]", false)]
    public void Read_Mask_HasARunForEveryCell(string runs, bool taken)
    {
        var detection = $$$"""[{"label":"open","score":0.9,"box":[1,2,3,4],"mask":{"box":[1,2,3,4],"columns":3,"rows":2,"runs":{{{runs}}}}}]""";

        Read(Changed("detections", detection), out _, out _).ShouldBe(taken ? null : MalformedKind.Value);
    }

    [Fact]
    public void Read_ClockYearsAhead_IsTaken() =>
        Read(Sample.ResultOnWire(Sample.Result(1) with { CapturedAt = Sample.Start.AddYears(50) }), out _, out _).ShouldBeNull();

    [Theory]
    [InlineData("width", "\"wide\"")]
    [InlineData("verdict", "\"MAYBE\"")]
    [InlineData("detections", "null")]
    [InlineData("capturedAt", "\"yesterday\"")]
    [InlineData("sequence", "1e99")]
    public void Read_FieldOfAnotherType_IsRefused(string field, string value) => Read(Changed(field, value), out _, out _).ShouldBe(MalformedKind.Json);

    [Fact]
    public void Read_Lot_IsTaken()
    {
        MessageReader.Read(
            Sample.ResultOnWire(Sample.Result(1) with { Lot = "로트 1" }), Wire.Default.ResultMessage, MessageChecks.IsPossible, out _, out var result).ShouldBeNull();

        result.ShouldNotBeNull().Lot.ShouldBe("로트 1");
    }

    [Fact]
    public void Read_NoSchema_IsRefused() =>
        Read(Sample.ResultOnWire(Sample.Result(1)) with { UserProperties = [] }, out _, out _).ShouldBe(MalformedKind.Schema);

    [Fact]
    public void Read_SchemaOfAnotherVersion_IsRefused() =>
        Read(Sample.ResultOnWire(Sample.Result(1)) with { UserProperties = [new(Wire.SchemaProperty, "2")] }, out _, out _).ShouldBe(MalformedKind.Schema);

    [Theory]
    [InlineData("inspection/v1/lab/line 1/station/result")]
    [InlineData("inspection/v1/lab//station/result")]
    [InlineData("inspection/v1/lab/line\n1/station/result")]
    public void Read_TopicOfNoStation_IsRefused(string topic) =>
        Read(Sample.ResultOnWire(Sample.Result(1)) with { Topic = topic }, out _, out _).ShouldBe(MalformedKind.Topic);

    [Fact]
    public void Read_MoreThanAMegabyte_IsRefused() =>
        Read(Sample.Raw(ResultTopic, new byte[MessageLimits.JsonBytes + 1]), out _, out _).ShouldBe(MalformedKind.TooLarge);

    [Fact]
    public void ReadEvidence_Picture_IsTaken()
    {
        MessageReader.ReadEvidence(Evidence("boot-1-00000001", Sample.Jpeg), out var station, out var resultId).ShouldBeNull();

        station.ShouldBe(Sample.Station);
        resultId.ShouldBe("boot-1-00000001");
    }

    [Theory]
    [InlineData("..")]
    [InlineData("boot-1")]
    [InlineData("boot 1-00000001")]
    [InlineData("a\\b-00000001")]
    public void ReadEvidence_TopicOfNoResult_IsRefused(string resultId) =>
        MessageReader.ReadEvidence(Evidence(resultId, Sample.Jpeg), out _, out _).ShouldBe(MalformedKind.Topic);

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 1, 2, 3 })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 1, 2 })]
    public void ReadEvidence_NoWholeJpeg_IsRefused(byte[] picture) =>
        MessageReader.ReadEvidence(Evidence("boot-1-00000001", picture), out _, out _).ShouldBe(MalformedKind.Picture);

    [Fact]
    public void ReadEvidence_MoreThanEightMegabytes_IsRefused() =>
        MessageReader.ReadEvidence(Evidence("boot-1-00000001", new byte[MessageLimits.PictureBytes + 1]), out _, out _).ShouldBe(MalformedKind.TooLarge);

    [Theory]
    [InlineData("{\"bootId\":\"b\",\"at\":\"2026-01-01T00:00:00Z\",\"status\":\"sleeping\"}")]
    [InlineData("{\"bootId\":\"b\",\"at\":\"2026-01-01T00:00:00Z\"}")]
    public void Read_StateWithoutKnownStatus_IsRefused(string text) =>
        MessageReader.Read(Sample.Raw(Topics.State(Sample.Station), Encoding.UTF8.GetBytes(text)), Wire.Default.StateMessage, MessageChecks.IsPossible, out _, out _)
            .ShouldBe(MalformedKind.Json);

    [Fact]
    public void Read_StateWithControlCharacters_IsRefused() =>
        MessageReader.Read(
            Sample.Message(Topics.State(Sample.Station), Sample.State(StationStatus.Online) with { Camera = "sim:\u001b[2J" }, Wire.Default.StateMessage),
            Wire.Default.StateMessage, MessageChecks.IsPossible, out _, out _).ShouldBe(MalformedKind.Value);

    [Fact]
    public void Read_MetricsBelowZero_AreRefused() =>
        MessageReader.Read(
            Sample.Message(Topics.Metrics(Sample.Station), Sample.Metrics(1) with { Dropped = -1 }, Wire.Default.MetricsMessage),
            Wire.Default.MetricsMessage, MessageChecks.IsPossible, out _, out _).ShouldBe(MalformedKind.Value);

    private static MalformedKind? Read(MqttMessage message, out StationAddress station, out ResultMessage? result) =>
        MessageReader.Read(message, Wire.Default.ResultMessage, MessageChecks.IsPossible, out station, out result);

    private static MqttMessage Evidence(string resultId, byte[] picture) => Sample.Raw(Topics.Evidence(Sample.Station, resultId), picture);

    private static MqttMessage Changed(string field, string value)
    {
        var json = JsonSerializer.SerializeToNode(Sample.Result(1), Wire.Default.ResultMessage)!.AsObject();
        json[field] = JsonNode.Parse(value);
        return Sample.Raw(ResultTopic, Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
