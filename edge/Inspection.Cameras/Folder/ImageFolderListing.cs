using Inspection.Contracts;
using Inspection.Imaging;

namespace Inspection.Cameras.Folder;

/// <summary>Which files of a folder are parts.</summary>
internal static class ImageFolderListing
{
    /// <returns>Full paths in natural order, at least one.</returns>
    /// <exception cref="InputException">The folder is missing, not a folder, forbidden, or holds no part.</exception>
    public static IReadOnlyList<string> Read(string folder, string partSuffix)
    {
        try
        {
            if (!File.GetAttributes(folder).HasFlag(FileAttributes.Directory))
                throw new InputException(Texts.FolderIsFile(folder, Path.GetDirectoryName(folder) ?? "/"));
            var images = Directory.EnumerateFiles(folder).Where(IsImage).ToList();
            if (images.Count == 0)
                throw new InputException(Texts.NoImages(folder, ImageFileReader.Extensions, SubfolderWithImages(folder)));
            var parts = images.Where(image => IsPart(image, partSuffix))
                .OrderBy(Path.GetFileNameWithoutExtension, NaturalOrder.Instance).ThenBy(Path.GetExtension, StringComparer.Ordinal).ToList();
            return parts.Count > 0 ? parts : throw new InputException(Texts.NoParts(folder, images.Count, partSuffix));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(Texts.FolderMissing(folder), missing);
        }
        catch (UnauthorizedAccessException forbidden)
        {
            throw new InputException(Texts.FolderForbidden(folder), forbidden);
        }
        catch (IOException unreadable)
        {
            throw new InputException(Texts.FolderUnreadable(folder, unreadable.Message), unreadable);
        }
    }

    private static bool IsImage(string path) =>
        !Path.GetFileName(path.AsSpan()).StartsWith('.') && ImageFileReader.HasImageExtension(path);

    private static bool IsPart(string path, string partSuffix) =>
        Path.GetFileNameWithoutExtension(path.AsSpan()).EndsWith(partSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Three levels are deep enough for the usual layouts of data sets and quick on large disks.</summary>
    private static string? SubfolderWithImages(string folder)
    {
        var below = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3, IgnoreInaccessible = true };
        return Path.GetDirectoryName(Directory.EnumerateFiles(folder, "*", below).FirstOrDefault(IsImage));
    }
}
