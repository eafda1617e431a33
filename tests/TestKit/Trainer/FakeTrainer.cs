using System.Text.Json;
using System.Text.Json.Nodes;

namespace TestKit.Trainer;

/// <summary>
/// A folder with <c>probe.py</c>, <c>train.py</c> and <c>export.py</c> that speak the trainer's interface and train nothing; needs Python without any module.
/// </summary>
public sealed class FakeTrainer : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly JsonObject behaviour = new()
    {
        ["missing"] = new JsonArray(),
        ["validations"] = new JsonArray(0.3, 0.5, 0.7, 0.6),
        ["pause_seconds"] = 0,
        ["ballast_megabytes"] = 0,
        ["fails_at"] = -1,
        ["fails_from_batch"] = 1,
        ["says"] = "",
        ["exit_code"] = 1,
    };

    public FakeTrainer()
    {
        foreach (var script in (string[])["probe.py", "train.py", "export.py"])
            File.Copy(RepositoryRoot.Path("tests", "TestKit", "Trainer", script), folder.File(script));
        Save();
    }

    public string Path => folder.Path;

    public FakeTrainer Validates(params double[] map50) => With("validations", new JsonArray([.. map50.Select(static share => JsonValue.Create(share))]));

    /// <summary>After each validation.</summary>
    public FakeTrainer Pauses(double seconds) => With("pause_seconds", seconds);

    public FakeTrainer Lacks(params string[] modules) => With("missing", new JsonArray([.. modules.Select(static module => JsonValue.Create(module))]));

    public FakeTrainer Uses(int megabytes) => With("ballast_megabytes", megabytes);

    /// <summary>Ends before the validation of that index.</summary>
    /// <param name="fromBatch">Only with so many pictures a step.</param>
    public FakeTrainer FailsAt(int validation, string says, int exitCode = 1, int fromBatch = 1)
    {
        behaviour["says"] = says;
        behaviour["exit_code"] = exitCode;
        behaviour["fails_from_batch"] = fromBatch;
        return With("fails_at", validation);
    }

    /// <summary>What <c>export.py</c> gives.</summary>
    public FakeTrainer Exports(byte[] model)
    {
        File.WriteAllBytes(folder.File("model.onnx"), model);
        return this;
    }

    /// <summary>How often and with what <c>train.py</c> was called in a run's folder, oldest first.</summary>
    public static IReadOnlyList<JsonElement> Calls(string runFolder)
    {
        var file = System.IO.Path.Combine(runFolder, "calls.jsonl");
        return File.Exists(file) ? [.. File.ReadLines(file).Select(static line => JsonElement.Parse(line))] : [];
    }

    public void Dispose() => folder.Dispose();

    private FakeTrainer With(string key, JsonNode value)
    {
        behaviour[key] = value;
        Save();
        return this;
    }

    private void Save() => File.WriteAllText(folder.File("behaviour.json"), behaviour.ToJsonString());
}
