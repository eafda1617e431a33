using System.Text.Json.Nodes;
using TestKit;
using TestKit.Onnx;

namespace Inspection.Models.Tests;

/// <summary>The example that people copy from models/README.md is a manifest that this kit accepts.</summary>
public class ReadmeExampleTests
{
    [Fact]
    public void Example_WithItsFiles_IsAPackage()
    {
        using var package = new ModelPackageFolder();
        var example = JsonNode.Parse(Example())?.AsObject() ?? throw new InvalidOperationException("The example is no object.");
        foreach (var name in example["reference"]?["inputs"]?.AsObject().Select(static input => input.Value?.GetValue<string>()) ?? [])
            File.Copy(package.File("tested.pgm"), package.File(name ?? ""));
        // The digest is that of "test"; so are the models.
        File.WriteAllText(package.File(ModelPackageFolder.ModelName), "test");
        File.WriteAllText(package.File("model-int8.onnx"), "test");
        File.WriteAllText(package.ManifestFile, example.ToJsonString());

        ModelPackageReader.Read(package.Path).Identity.Name.ShouldBe("substrate-compare");
    }

    [Fact]
    public void Readme_EveryKeyOfTheExample_IsDescribed()
    {
        var table = File.ReadAllLines(RepositoryRoot.Path("models", "README.md")).Where(static line => line.StartsWith("| `", StringComparison.Ordinal));
        var described = string.Join('\n', table);

        foreach (var key in JsonNode.Parse(Example())?.AsObject().Select(static entry => entry.Key) ?? [])
            described.ShouldContain($"`{key}");
    }

    private static string Example()
    {
        var readme = File.ReadAllText(RepositoryRoot.Path("models", "README.md"));
        var start = readme.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
        return readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
