namespace Inspection.Evaluation.Datasets.Reading;

/// <summary>The images below a folder, found by stem or file name, letter case aside only in the extension.</summary>
internal sealed class ImageIndex
{
    private readonly ILookup<string, string> byStem;

    public ImageIndex(IReadOnlyList<string> images)
    {
        Images = images;
        byStem = images.ToLookup(static path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal);
    }

    /// <summary>Full paths, in order.</summary>
    public IReadOnlyList<string> Images { get; }

    public static ImageIndex Below(string folder) => new(DataFolder.Files(folder, DataFolder.IsImage));

    /// <summary>All images whose name without extension is <paramref name="stem"/>.</summary>
    public IEnumerable<string> WithStem(string stem) => byStem[stem];

    /// <summary>All images that <paramref name="name"/> can mean: a file name, a stem, or either with the last of its folders before it.</summary>
    public IEnumerable<string> Meant(string name)
    {
        var path = "/" + name.Replace('\\', '/').TrimStart('/');
        var file = Path.GetFileName(path);
        // Without a known extension, all of it is the stem, whatever dots it has.
        return DataFolder.IsImage(file)
            ? byStem[Path.GetFileNameWithoutExtension(file)].Where(image => image.EndsWith(path, StringComparison.Ordinal))
            : byStem[file].Where(image => Path.ChangeExtension(image, null).EndsWith(path, StringComparison.Ordinal));
    }
}
