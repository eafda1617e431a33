using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Inspection.Contracts;
using Inspection.Models;

namespace Inspection.Agent.Quantising;

/// <summary>
/// Adds an int8 model to a package, in place or as a copy elsewhere. All is written beside the target first and put there by renaming, the manifest last:
/// whenever it stops, the target is the old package or the new one. Disposing removes what was not finished.
/// </summary>
internal sealed class QuantisedPackage : IDisposable
{
    private const string FileName = "model-int8.onnx";

    // A copied package may bring a model-int8.onnx of its own.
    private const string UnfinishedName = ".unfinished.onnx";
    private const int NamedDigits = 8;

    private static readonly JsonSerializerOptions readable = new(ManifestJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string source;
    private readonly string target;
    private readonly string workspace;

    private QuantisedPackage(string source, string target, string workspace)
    {
        this.source = source;
        this.target = target;
        this.workspace = workspace;
    }

    /// <summary>Where the model lies until <see cref="Finish"/>; full path.</summary>
    public string ModelFile => Path.Combine(workspace, UnfinishedName);

    private bool InPlace => source == target;

    /// <param name="source">Folder of the package.</param>
    /// <param name="target">Folder that receives a package with both precisions: <paramref name="source"/> itself, or one that does not exist yet.</param>
    /// <exception cref="InputException">The target is taken or cannot be written.</exception>
    public static QuantisedPackage Begin(string source, string target)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        if (folder != source && Path.Exists(folder))
            throw new InputException(Texts.TargetExists(folder));
        var workspace = Path.Combine(folder == source ? source : Path.GetDirectoryName(folder) ?? folder, $".int8-{Environment.ProcessId}.part");
        return Writing(folder, () =>
        {
            Directory.CreateDirectory(workspace);
            return new QuantisedPackage(source, folder, workspace);
        });
    }

    public void WriteModel(byte[] model) => Writing(target, () => Write(ModelFile, model));

    /// <param name="full">What the package's float model is and answers.</param>
    /// <param name="quantised">The same of the model written; its file name is chosen here.</param>
    /// <param name="quantisedRuns">Whether int8 is what runs by default from now on.</param>
    /// <returns>The folder of the package.</returns>
    public string Finish(ModelAlternative full, ModelAlternative quantised, Measurement measured, bool quantisedRuns) => Writing(target, () =>
    {
        var name = InPlace && Path.Exists(Path.Combine(source, FileName)) ? $"model-int8-{quantised.Sha256[..NamedDigits]}.onnx" : FileName;
        var before = ModelPackageReader.Read(source);
        var manifest = Changed(Manifest(), full, quantised with { File = name }, measured, quantisedRuns);
        if (!InPlace)
            CopyPackage();
        File.Move(ModelFile, Path.Combine(InPlace ? source : workspace, name), overwrite: true);
        var written = Path.Combine(workspace, ManifestJson.FileName);
        Write(written, System.Text.Encoding.UTF8.GetBytes(manifest.ToJsonString(readable) + "\n"));
        if (InPlace)
            File.Move(written, Path.Combine(source, ManifestJson.FileName), overwrite: true);
        else
            Directory.Move(workspace, target);
        RemoveFormer(before, name);
        return target;
    });

    public void Dispose()
    {
        try
        {
            if (Directory.Exists(workspace))
                Directory.Delete(workspace, recursive: true);
        }
        catch (IOException)
        {
            // The disk has gone; there is nothing left to tidy.
        }
    }

    /// <summary>The int8 model that the package had before, once nothing names it any more.</summary>
    private void RemoveFormer(ModelPackage before, string name)
    {
        if (before.PrecisionsHeld.Contains(Precisions.Quantised) && before.In(Precisions.Quantised).Manifest.Model.File is var former && former != name)
            File.Delete(Path.Combine(target, former));
    }

    /// <summary>As a tree, so that keys which this kit does not know stay.</summary>
    private JsonObject Manifest() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(source, ManifestJson.FileName)))?.AsObject() ?? throw new JsonException("The manifest is null.");

    private static JsonObject Changed(JsonObject manifest, ModelAlternative full, ModelAlternative quantised, Measurement measured, bool quantisedRuns)
    {
        var (runs, other) = quantisedRuns ? (quantised, full) : (full, quantised);
        var answer = runs.Reference ?? throw new ArgumentException("The reference answer of the model that runs is needed.", nameof(full));
        manifest["model"] = Node(new ModelFile(runs.File, runs.Sha256, runs.Precision), ManifestJson.Default.ModelFile);
        manifest["alternatives"] = new JsonArray(Node(other, ManifestJson.Default.ModelAlternative));
        manifest["reference"]!["expected"] = new JsonArray([.. answer.Expected.Select(static detection => Node(detection, ManifestJson.Default.ReferenceDetection))]);
        manifest["reference"]!["tolerance"] = Node(answer.Tolerance, ManifestJson.Default.ReferenceTolerance);
        manifest["measured"]!.AsArray().Add(Node(measured, ManifestJson.Default.Measurement));
        return manifest;
    }

    private static JsonNode? Node<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToNode(value, type);

    private void CopyPackage()
    {
        // The target may lie inside the source.
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(workspace, StringComparison.Ordinal)))
        {
            var copy = Path.Combine(workspace, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? workspace);
            File.Copy(file, copy, overwrite: true);
        }
    }

    private static void Write(string file, byte[] bytes)
    {
        using var stream = File.Create(file);
        stream.Write(bytes);
        // On disk before the rename that makes it count.
        stream.Flush(flushToDisk: true);
    }

    private static T Writing<T>(string folder, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.CannotWrite(folder, exception.Message), exception);
        }
    }

    private static void Writing(string folder, Action write) => Writing(folder, () =>
    {
        write();
        return true;
    });
}
