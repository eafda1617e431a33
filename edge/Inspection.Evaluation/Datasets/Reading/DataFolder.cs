using Inspection.Contracts;

namespace Inspection.Evaluation.Datasets.Reading;

/// <summary>The folder of a data set. What its files name is looked for inside it only.</summary>
internal sealed class DataFolder
{
    /// <summary>Published sets nest three deep; a link that leads back into the folder must come to an end.</summary>
    private const int DeepestLevel = 8;

    private static readonly string[] imageExtensions = [".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff"];

    private DataFolder(string root) => Root = root;

    /// <summary>Full path without a separator at its end.</summary>
    public string Root { get; }

    /// <exception cref="InputException">There is no such folder.</exception>
    public static DataFolder Open(string folder)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Directory.Exists(root) ? new DataFolder(root) : throw new InputException(Texts.FolderMissing(root));
    }

    public static bool IsImage(string path) => imageExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder inside, where there is one of that name.</summary>
    public DataFolder InnerOrSelf(string name) => Path.Combine(Root, name) is var inner && Directory.Exists(inner) ? new DataFolder(inner) : this;

    /// <summary>The full path of what <paramref name="path"/> names, there or not, relative to <paramref name="from"/>; null where it leaves the data folder.</summary>
    public string? Resolve(string from, string path)
    {
        // An embedded zero is no path on any system.
        if (path.Contains('\0', StringComparison.Ordinal))
            return null;
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(from, path.Replace('\\', '/'))));
        return full == Root || full.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : null;
    }

    /// <summary>Relative to the data folder.</summary>
    public string Shorten(string path) => Path.GetRelativePath(Root, path);

    /// <summary>All files below <paramref name="folder"/> that fit, in order of their paths.</summary>
    /// <exception cref="InputException">A folder cannot be read.</exception>
    public static string[] Files(string folder, Func<string, bool> fits) => Sorted(folder, static (path, options) => Directory.EnumerateFiles(path, "*", options), fits);

    /// <summary>All folders below <paramref name="folder"/> that fit, in order of their paths.</summary>
    /// <exception cref="InputException">A folder cannot be read.</exception>
    public static string[] Folders(string folder, Func<string, bool> fits) =>
        Sorted(folder, static (path, options) => Directory.EnumerateDirectories(path, "*", options), fits);

    private static string[] Sorted(string folder, Func<string, EnumerationOptions, IEnumerable<string>> enumerate, Func<string, bool> fits)
    {
        try
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = DeepestLevel, IgnoreInaccessible = false };
            return [.. enumerate(folder, options).Where(fits).Order(StringComparer.Ordinal)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.Unreadable(folder, unreadable.Message), unreadable);
        }
    }
}
