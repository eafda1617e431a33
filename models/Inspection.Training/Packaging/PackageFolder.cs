using System.Text.Json;
using Inspection.Core.Frames;
using Inspection.Imaging;
using Inspection.Models;

namespace Inspection.Training.Packaging;

/// <summary>A package that is being put together beside where it will lie. Nothing of it is seen there before it is whole.</summary>
/// <param name="folder">On the same disk as the target; emptied first.</param>
public sealed class PackageFolder
{
    public const string ModelName = "model.onnx";

    public PackageFolder(string folder)
    {
        Path = folder;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(File("reference"));
    }

    public string Path { get; }

    public string Model => File(ModelName);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <param name="side">Width and height of both planes, pixels.</param>
    /// <param name="template">Empty for a model without.</param>
    public void WriteReference(int side, byte[] tested, byte[] template)
    {
        System.IO.File.WriteAllBytes(File(PackageDraft.TestedFile), PngEncoder.Encode(side, side, PixelFormat.Grey8, tested));
        if (template.Length > 0)
            System.IO.File.WriteAllBytes(File(PackageDraft.TemplateFile), PngEncoder.Encode(side, side, PixelFormat.Grey8, template));
    }

    public void WriteManifest(ModelManifest manifest) => System.IO.File.WriteAllText(File(ManifestJson.FileName), JsonSerializer.Serialize(manifest, ManifestJson.Default.ModelManifest) + "\n");

    /// <summary>
    /// Moves the package to <paramref name="target"/>, over an earlier one. The manifest goes first and comes last: a folder without it is no package, so there is never half of one.
    /// </summary>
    public void MoveTo(string target)
    {
        Directory.CreateDirectory(target);
        System.IO.File.Delete(System.IO.Path.Combine(target, ManifestJson.FileName));
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).OrderBy(static file => System.IO.Path.GetFileName(file) == ManifestJson.FileName))
        {
            var place = System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place) ?? target);
            System.IO.File.Move(file, place, overwrite: true);
        }
        Directory.Delete(Path, recursive: true);
    }
}
