using System.Text.Json.Nodes;
using Inspection.Contracts;
using TestKit.Onnx;

namespace Inspection.Models.Tests.Reading;

/// <summary>Manifests that are no JSON, or lack keys, or hold values of the wrong type.</summary>
public sealed class ManifestFileTests : IDisposable
{
    private readonly ModelPackageFolder package = new();

    public void Dispose() => package.Dispose();

    [Theory]
    [InlineData("", 1)]
    [InlineData("hello", 1)]
    [InlineData("{\n  \"manifestVersion\": 1,\n  \"name\" \"x\"\n}", 3)]
    [InlineData("[1]", 1)]
    [InlineData("null", 1)]
    public void Read_NotJson_NamesTheLine(string json, int line)
    {
        File.WriteAllText(package.ManifestFile, json);

        Refusal().ShouldBe($"{package.ManifestFile}: line {line} is not JSON as models/README.md describes it.");
    }

    [Fact]
    public void Read_KeyTwice_IsNamed()
    {
        File.WriteAllText(package.ManifestFile, """{ "manifestVersion": 1, "manifestVersion": 1 }""");

        Refusal().ShouldMatch("a key occurs twice in one object: .*'manifestVersion'");
    }

    [Fact]
    public void Read_TruncatedManifest_NamesTheLastLine()
    {
        File.WriteAllText(package.ManifestFile, package.Manifest.ToJsonString()[..200]);

        Refusal().ShouldContain("line 1 is not JSON");
    }

    [Fact]
    public void Read_ByteOrderMark_IsAccepted()
    {
        File.WriteAllText(package.ManifestFile, package.Manifest.ToJsonString(), System.Text.Encoding.UTF8);

        Should.NotThrow(() => ModelPackageReader.Read(package.Path));
    }

    [Fact]
    public void Read_NoManifestVersion_IsRefused()
    {
        package.Manifest.Remove("manifestVersion");

        SavedRefusal().ShouldEndWith("the key manifestVersion is missing; models/README.md describes it.");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("1.5")]
    [InlineData("\"1\"")]
    [InlineData("null")]
    public void Read_OtherManifestVersion_IsRefusedBeforeAllElse(string version)
    {
        package.Manifest.Clear();
        package.Manifest["manifestVersion"] = JsonNode.Parse(version);

        SavedRefusal().ShouldEndWith($"manifestVersion is {version}; it must be 1, the version that this kit reads.");
    }

    [Fact]
    public void Read_EachRequiredKeyMissing_IsNamed()
    {
        foreach (var (key, remove) in RequiredKeys(package.Manifest, ""))
        {
            using var spoiled = new ModelPackageFolder();
            remove(spoiled.Manifest);
            spoiled.Save();

            Should.Throw<InputException>(() => ModelPackageReader.Read(spoiled.Path)).Text.English.ShouldContain($"the key {key} is missing");
        }
    }

    [Theory]
    [InlineData("7", "name", "it must be a text in quotes")]
    [InlineData("null", "name", "it must be a text in quotes")]
    [InlineData("\"segment\"", "task", "it must be one of \"compare\", \"detect\"")]
    [InlineData("3", "task", "it must be one of \"compare\", \"detect\"")]
    [InlineData("\"x\"", "inputs[0].padValue", "it must be a whole number")]
    [InlineData("0.5", "inputs[0].shape[2]", "it must be a whole number")]
    [InlineData("640", "inputs[0].shape", "it must be a list")]
    [InlineData("\"high\"", "labels[1].threshold", "it must be a number")]
    [InlineData("[]", "title", "it must be an object")]
    [InlineData("null", "labels", "it must be a list")]
    [InlineData("null", "labels[0]", "it must be an object")]
    [InlineData("{}", "labels", "it must be a list")]
    [InlineData("5", "reference.inputs.tested", "it must be a text in quotes")]
    [InlineData("\"a\"", "measured[0].map50", "it must be a number")]
    public void Read_WrongType_NamesKeyValueAndWhatIsRight(string json, string key, string right)
    {
        Set(package.Manifest, key, JsonNode.Parse(json));

        SavedRefusal().ShouldContain($"{key} is {json}; {right}");
    }

    [Fact]
    public void Read_LongWrongValue_IsShortened()
    {
        package.Manifest["title"] = new string('x', 500);

        SavedRefusal().Length.ShouldBeLessThan(250);
    }

    [Fact]
    public void Read_OptionalKeysNull_AreAccepted()
    {
        package.At("measured", 0)["map33"] = null;
        package.Save();

        ModelPackageReader.Read(package.Path).Manifest.Measured.ShouldNotBeNull()[0].Map33.ShouldBeNull();
    }

    internal static void Set(JsonObject manifest, string key, JsonNode? value)
    {
        var steps = key.Replace("[", ".").Replace("]", "").Split('.');
        JsonNode node = manifest;
        foreach (var step in steps[..^1])
            node = (int.TryParse(step, out var index) ? node[index] : node[step]) ?? throw new ArgumentException(key);
        if (int.TryParse(steps[^1], out var last))
            node[last] = value;
        else
            node[steps[^1]] = value;
    }

    private static IEnumerable<(string Key, Action<JsonObject> Remove)> RequiredKeys(JsonObject level, string path)
    {
        foreach (var (name, value) in level)
        {
            var key = path.Length == 0 ? name : $"{path}.{name}";
            if (key is "manifestVersion" or "measured[0].map50" or "reference.inputs.tested" or "reference.inputs.template")
                continue;
            yield return (key, manifest => Parent(manifest, path).Remove(name));
            var inner = value is JsonArray { Count: > 0 } list ? (list[0], key + "[0]") : (value, key);
            if (inner.Item1 is JsonObject nested)
            {
                foreach (var entry in RequiredKeys(nested, inner.Item2))
                    yield return entry;
            }
        }
    }

    private static JsonObject Parent(JsonObject manifest, string path)
    {
        JsonNode? node = manifest;
        foreach (var step in path.Replace("[", ".").Replace("]", "").Split('.', StringSplitOptions.RemoveEmptyEntries))
            node = int.TryParse(step, out var index) ? node?[index] : node?[step];
        return node?.AsObject() ?? throw new ArgumentException(path);
    }

    private string SavedRefusal()
    {
        package.Save();
        return Refusal();
    }

    private string Refusal() => Should.Throw<InputException>(() => ModelPackageReader.Read(package.Path)).Text.English;
}
