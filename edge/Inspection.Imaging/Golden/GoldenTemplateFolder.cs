using Inspection.Contracts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;

namespace Inspection.Imaging.Golden;

/// <summary>
/// A folder of templates, matched by file name: <c>X_test</c> with <c>X_temp</c>, else the same name, with any image extension. The folder is listed once,
/// at the start; an image is read when a part first needs it. Not thread-safe.
/// </summary>
public sealed class GoldenTemplateFolder : IGoldenTemplates
{
    private readonly string folder;
    private readonly Dictionary<string, string> pathByName = new(StringComparer.Ordinal);
    private readonly GoldenTemplateCache cache = new();

    /// <exception cref="InputException">The folder is missing, forbidden or without images.</exception>
    public GoldenTemplateFolder(string folder)
    {
        this.folder = folder;
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder).Where(ImageFileReader.HasImageExtension).Order(StringComparer.Ordinal))
                pathByName.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException(failure is UnauthorizedAccessException ? Texts.FolderForbidden(folder) : Texts.NoSuchFolder(folder), failure);
        }
        if (pathByName.Count == 0)
            throw new InputException(Texts.NoImagesIn(folder));
    }

    /// <inheritdoc/>
    public bool TryFind(Capture capture, out GoldenTemplate template, out LocalizedText why)
    {
        var name = ImageFileReader.NameWithoutImageExtension(capture.Name);
        var wanted = PairName.TryTemplateOf(name, out var paired) ? new[] { paired, name } : [name];
        foreach (var candidate in wanted)
        {
            if (pathByName.TryGetValue(candidate, out var path))
                return cache.TryRead(path, out template, out why);
        }
        template = null!; // The port promises a template only with true.
        why = Texts.NoTemplateInFolder(folder, name, wanted);
        return false;
    }
}
