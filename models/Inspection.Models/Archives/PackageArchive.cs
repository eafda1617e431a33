using System.IO.Compression;
using System.Security.Cryptography;
using Inspection.Contracts;
using Inspection.Models.Reading;

namespace Inspection.Models.Archives;

/// <summary>
/// A package as one file: a zip archive of its files in the order of their names, uncompressed, with one fixed time. The same files give the same bytes
/// on every machine, so the archive's digest names the package.
/// </summary>
public static class PackageArchive
{
    /// <summary>The earliest time that a zip archive can hold.</summary>
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Archives every file below a package's folder; links and hidden files are left out.</summary>
    /// <param name="destination">Written from its present position; left open.</param>
    /// <exception cref="InputException">A file cannot be read, or there are more than <see cref="ArchiveLimits.MaximumFiles"/>.</exception>
    public static void Write(string folder, Stream destination)
    {
        try
        {
            var files = FilesIn(folder);
            if (files.Count > ArchiveLimits.MaximumFiles)
                throw new InputException(Texts.TooManyFiles(folder, files.Count, ArchiveLimits.MaximumFiles));
            using var archive = new ZipArchive(destination, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var (name, path) in files)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = FixedTime;
                entry.ExternalAttributes = 0;
                using var content = File.OpenRead(path);
                using var into = entry.Open();
                content.CopyTo(into);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.Unreadable(folder, error.Message), error);
        }
    }

    /// <summary>Writes the archive of a package to a file.</summary>
    /// <returns>Digest and length of the archive.</returns>
    /// <exception cref="InputException">The package cannot be read, or the file not written.</exception>
    public static (string Sha256, long Bytes) WriteFile(string folder, string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Create, FileAccess.ReadWrite);
            Write(folder, stream);
            stream.Position = 0;
            return (Convert.ToHexStringLower(SHA256.HashData(stream)), stream.Length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.Unreadable(file, error.Message), error);
        }
    }

    /// <returns>Lower-case hexadecimal SHA-256 of a file.</returns>
    public static string DigestOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static List<(string Name, string Path)> FilesIn(string folder)
    {
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden, IgnoreInaccessible = false };
        return
        [
            .. Directory.EnumerateFiles(folder, "*", everything)
                .Select(path => (Name: Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), Path: path))
                .OrderBy(static file => file.Name, StringComparer.Ordinal),
        ];
    }
}
