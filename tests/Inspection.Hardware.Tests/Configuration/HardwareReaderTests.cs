using System.Text.Json.Nodes;
using Inspection.Contracts;
using Inspection.Hardware.Configuration;
using TestKit;

namespace Inspection.Hardware.Tests.Configuration;

public sealed class HardwareReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_StationOfTheLessons_IsAccepted()
    {
        var settings = HardwareReader.Read(RepositoryRoot.Path("hardware/station.json"));

        (settings.Gate?.Pin, settings.Trigger?.Pin, settings.EmergencyStop?.NormallyClosed, settings.Displays?.Count).ShouldBe((27, 17, true, 2));
        PinTable.Of(settings).Select(static use => use.Pin).ShouldBeUnique();
    }

    [Theory]
    [InlineData("buzzer.pin", "17", "pin 17 is used twice, for trigger.pin and for buzzer.pin")]
    [InlineData("gate.pin", "28", "\"gate.pin\" is pin 28; the chip has pins 0 to 27")]
    [InlineData("lightRing.channel", "0", "PWM channel 0 is used twice, for buzzer.pin and for lightRing.pin")]
    [InlineData("belt.cameraToGateMillimetres", "20", "the gate is too near")]
    [InlineData("belt.partLengthMillimetres", "275", "within the length of a part")]
    [InlineData("belt.leastGapMillimetres", "9", "parts come as close as 9 mm")]
    [InlineData("belt.speedMillimetresPerSecond", "0", "expected a number above 0")]
    [InlineData("gate.energized", "\"pass\"", "\"energized\" is not known here; known: kind, pin, energised")]
    [InlineData("gate.kind", "\"piston\"", "\"kind\" must be one of solenoid, servo")]
    [InlineData("safeAction", "\"explode\"", "\"safeAction\" must be one of reject, stopLine")]
    [InlineData("gate.kind", "\"servo\"", "gate.kind servo needs \"gate.servo\"")]
    [InlineData("trigger.kind", "\"encoder\"", "trigger.kind encoder needs \"trigger.pitchMillimetres\"")]
    [InlineData("encoder.millimetresPerCount", "-1", "\"encoder.millimetresPerCount\" is -1; expected a number from 0.001 to 100")]
    [InlineData("gate.pin", "\"twenty\"", "line 1, $.gate.pin")]
    [InlineData("belt", "null", "gate needs \"belt\"")]
    public void Read_OneThingWrong_SaysWhatAndWhere(string key, string value, string expected)
    {
        var thrown = Should.Throw<InputException>(() => HardwareReader.Read(With(key, value)));

        thrown.Text.English.ShouldContain(expected);
        thrown.Text.Korean.ShouldNotBe(thrown.Text.English);
    }

    [Fact]
    public void Read_KeyLeftOut_IsNamed()
    {
        var station = Station();
        station["gate"]!.AsObject().Remove("pin");

        Should.Throw<InputException>(() => HardwareReader.Read(Write(station))).Text.English.ShouldContain("lacks pin");
    }

    [Fact]
    public void Read_PusherWithoutLine_IsRefused()
    {
        var station = Station();
        station.Remove("line");
        station["gate"]!["energised"] = "reject";

        Should.Throw<InputException>(() => HardwareReader.Read(Write(station))).Text.English.ShouldContain("gate.energised reject needs \"line\"");
    }

    [Fact]
    public void Read_TwoDisplaysAtOneAddress_IsRefused()
    {
        var station = Station();
        station["displays"]![1]!["address"] = "60";

        Should.Throw<InputException>(() => HardwareReader.Read(Write(station))).Text.English.ShouldContain("two displays have the address 0x3C");
    }

    [Theory]
    [InlineData("0x78")]
    [InlineData("seven")]
    [InlineData("0x")]
    public void Read_AddressThatIsNone_IsRefused(string address)
    {
        var station = Station();
        station["displays"]![0]!["address"] = address;

        Should.Throw<InputException>(() => HardwareReader.Read(Write(station))).Text.English.ShouldContain("an address from 0x08 to 0x77");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    public void Read_NotAHardwareFile_IsRefused(string text)
    {
        var file = folder.File("hardware.json");
        File.WriteAllText(file, text);

        Should.Throw<InputException>(() => HardwareReader.Read(file)).Text.English.ShouldContain(file);
    }

    [Fact]
    public void Read_MissingFile_IsRefused() =>
        Should.Throw<InputException>(() => HardwareReader.Read(folder.File("none.json"))).Text.English.ShouldContain("cannot be read");

    private static JsonObject Station() =>
        JsonNode.Parse(File.ReadAllText(RepositoryRoot.Path("hardware/station.json")), documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!.AsObject();

    private string With(string key, string value)
    {
        var station = Station();
        var keys = key.Split('.');
        var place = keys.Length == 1 ? station : station[keys[0]]!.AsObject();
        place[keys[^1]] = JsonNode.Parse(value);
        return Write(station);
    }

    private string Write(JsonObject station)
    {
        var file = folder.File("hardware.json");
        File.WriteAllText(file, station.ToJsonString());
        return file;
    }
}
