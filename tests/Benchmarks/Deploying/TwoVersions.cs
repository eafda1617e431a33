using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Inspection.Models;
using TestKit;

namespace Benchmarks.Deploying;

/// <summary>The kit's own package under versions of its own.</summary>
internal static class TwoVersions
{
    private const string Package = "substrate-compare";

    /// <returns>Path of a zip that holds the package as version <c>1000.0.N</c>.</returns>
    public static string Archive(TemporaryFolder folder, int version)
    {
        var package = new ModelLibrary(RepositoryRoot.Path("models", "packages")).Resolve(Package);
        var manifestFile = Path.Combine(package.Folder, ManifestJson.FileName);
        var manifest = JsonNode.Parse(File.ReadAllText(manifestFile))?.AsObject() ?? [];
        manifest["version"] = string.Create(CultureInfo.InvariantCulture, $"1000.0.{version}");
        var file = folder.File($"{version}.zip");
        ZipFile.CreateFromDirectory(package.Folder, file);
        using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
        archive.GetEntry(ManifestJson.FileName)?.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(ManifestJson.FileName).Open());
        writer.Write(manifest.ToJsonString());
        return file;
    }
}
