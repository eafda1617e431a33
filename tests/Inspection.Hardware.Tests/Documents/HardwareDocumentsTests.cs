using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Inspection.Hardware.Modbus;
using TestKit;

namespace Inspection.Hardware.Tests.Documents;

/// <summary>What <c>hardware/</c> tells people is what the programs do.</summary>
public sealed partial class HardwareDocumentsTests
{
    /// <summary>From the BCM number to the place on the 40-pin header (Raspberry Pi documentation, "GPIO and the 40-pin header").</summary>
    private static readonly Dictionary<int, int> places = new()
    {
        [2] = 3, [3] = 5, [4] = 7, [5] = 29, [6] = 31, [7] = 26, [8] = 24, [9] = 21, [10] = 19, [11] = 23, [12] = 32, [13] = 33, [14] = 8, [15] = 10,
        [16] = 36, [17] = 11, [18] = 12, [19] = 35, [20] = 38, [21] = 40, [22] = 15, [23] = 16, [24] = 18, [25] = 22, [26] = 37, [27] = 13,
    };

    public static TheoryData<string> Readmes => ["README.md", "README.ko.md"];

    public static TheoryData<string> Maps => ["modbus.md", "modbus.ko.md"];

    [Theory]
    [MemberData(nameof(Readmes))]
    public void PinTable_OfTheReadme_IsThatOfTheConfiguration(string readme)
    {
        using var station = Station();
        var wired = Pins(station.RootElement, "").Append(("displays", 2)).Append(("displays", 3)).Select(static pin => (places[pin.Item2], pin.Item2, pin.Item1));

        var told = PinRow().Matches(Read(readme)).Select(static row => (Number(row, 1), Number(row, 2), row.Groups[3].Value));

        told.ShouldBe(wired, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public void PinTable_OfTheReadme_NamesTheDisplaysAddresses(string readme)
    {
        using var station = Station();
        var rows = File.ReadLines(Document(readme)).Where(static line => line.Contains("`displays`", StringComparison.Ordinal)).ToList();

        rows.Count.ShouldBe(2);
        foreach (var display in station.RootElement.GetProperty("displays").EnumerateArray())
            rows.ShouldAllBe(row => row.Contains(display.GetProperty("address").GetString() ?? "?"));
    }

    [Fact]
    public void Pins_OfTheConfiguration_AreEachUsedOnce()
    {
        using var station = Station();

        Pins(station.RootElement, "").Select(static pin => pin.Pin).ShouldBeUnique();
    }

    [PythonFact]
    public async Task Drawing_OfTheWiring_IsUpToDate()
    {
        using var python = Process.Start(new ProcessStartInfo(PythonFactAttribute.Python, ["-B", Document("drawing", "wiring.py"), Document("station.json")])
        {
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("Python did not start");
        var drawn = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();

        python.ExitCode.ShouldBe(0);
        (drawn == Read("wiring.svg")).ShouldBeTrue("hardware/wiring.svg is old: python3 drawing/wiring.py station.json > wiring.svg");
    }

    [Theory]
    [MemberData(nameof(Readmes))]
    public void BillOfMaterials_Sum_IsThatOfItsParts(string readme)
    {
        var rows = PriceRow().Matches(Read(readme)).Select(static row => (IsSum: row.Groups[1].Length > 0, Least: Number(row, 2), Most: Number(row, 3))).ToList();
        var parts = rows.TakeWhile(static row => !row.IsSum).ToList();

        parts.Count.ShouldBeGreaterThan(10);
        rows.Single(static row => row.IsSum).ShouldBe((true, parts.Sum(static part => part.Least), parts.Sum(static part => part.Most)));
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void ModbusMap_OfTheDocument_IsThatOfTheServer(string document)
    {
        string[] sizes = [nameof(PlcMap.StationCoils), nameof(PlcMap.Coils), nameof(PlcMap.InputRegisters), nameof(PlcMap.HoldingRegisters), nameof(PlcMap.Version)];
        var served = typeof(PlcMap).GetFields().Where(field => field.IsLiteral && !sizes.Contains(field.Name)).Select(static field => ((int)(field.GetRawConstantValue() ?? -1), field.Name));

        var told = AddressRow().Matches(Read(document)).Select(static row => (Number(row, 1), row.Groups[2].Value));

        told.ShouldBe(served, ignoreOrder: true);
    }

    [Theory]
    [InlineData("README.md", "README.ko.md")]
    [InlineData("assembly.md", "assembly.ko.md")]
    [InlineData("modbus.md", "modbus.ko.md")]
    public void Documents_InBothLanguages_HaveTheSameShape(string english, string korean)
    {
        Shape(korean).ShouldBe(Shape(english));

        static IEnumerable<string> Shape(string document) => File.ReadLines(Document(document))
            .Select(static line => line.TrimStart()).Where(static line => line.Length > 0).Select(static line => line switch
            {
                ['|', ..] => $"| {line.Count(static letter => letter == '|')}",
                ['#', ..] => line[..line.IndexOf(' ', StringComparison.Ordinal)],
                [>= '0' and <= '9', '.', ..] => line[..2],
                ['-', ' ', ..] => "-",
                _ => "",
            }).Where(static kind => kind.Length > 0);
    }

    private static string Document(params string[] path) => RepositoryRoot.Path(["hardware", .. path]);

    private static string Read(string document) => File.ReadAllText(Document(document));

    private static int Number(Match row, int group) => int.Parse(row.Groups[group].Value, CultureInfo.InvariantCulture);

    private static JsonDocument Station() => JsonDocument.Parse(Read("station.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });

    /// <summary>Every setting that is a pin, by the names that the settings have for one.</summary>
    private static IEnumerable<(string Setting, int Pin)> Pins(JsonElement section, string path)
    {
        foreach (var property in section.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var pin in Pins(property.Value, $"{path}{property.Name}."))
                    yield return pin;
            }
            else if (property.Value.ValueKind == JsonValueKind.Number && (property.Name.StartsWith("pin", StringComparison.Ordinal) || path is "towerLight." or "buttons."))
                yield return (path + property.Name, property.Value.GetInt32());
        }
    }

    [GeneratedRegex(@"^\| (\d+) \| (\d+) \| `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex PinRow();

    [GeneratedRegex(@"^\| [^|]+ \| [^|]+ \| (\*\*)?(\d+)–(\d+)(?:\*\*)? \|", RegexOptions.Multiline)]
    private static partial Regex PriceRow();

    [GeneratedRegex(@"^\|(?: \d+, \d+ \|)? (\d+)(?:–\d+)? \| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex AddressRow();
}
