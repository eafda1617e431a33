using System.IO.Compression;
using Inspection.Contracts;

namespace Inspection.Models.Archives;

/// <summary>Unpacks archives that a stranger may have made: nothing is written outside the folder, and no more than the archive says and the limits allow.</summary>
public static class ArchiveReader
{
    private const int UnixTypeMask = 0xF000;
    private const int UnixLink = 0xA000;

    /// <param name="folder">Made anew; what was there is removed. After a refusal it holds part of the archive.</param>
    /// <exception cref="InputException">The archive is damaged, holds what no package holds, or is larger than the limits.</exception>
    /// <exception cref="IOException">The disk is full, or the folder cannot be written.</exception>
    public static void Extract(string file, string folder, ArchiveLimits limits)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        try
        {
            using var archive = ZipFile.OpenRead(file);
            Require(archive, file, limits);
            foreach (var entry in archive.Entries)
                Extract(entry, file, Path.Combine(folder, entry.FullName));
        }
        catch (InvalidDataException error)
        {
            throw new InputException(Texts.ArchiveDamaged(file, error.Message), error);
        }
    }

    /// <summary>Before anything is written.</summary>
    private static void Require(ZipArchive archive, string file, ArchiveLimits limits)
    {
        if (archive.Entries.Count > ArchiveLimits.MaximumFiles)
            throw new InputException(Texts.TooManyFiles(file, archive.Entries.Count, ArchiveLimits.MaximumFiles));
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long bytes = 0;
        foreach (var entry in archive.Entries)
        {
            if (!IsSafe(entry.FullName) || ((entry.ExternalAttributes >> 16) & UnixTypeMask) == UnixLink || !names.Add(entry.FullName))
                throw new InputException(Texts.ArchiveName(file, entry.FullName));
            bytes += entry.Length;
            if (entry.Length < 0 || bytes > limits.Bytes)
                throw new InputException(Texts.ArchiveTooLarge(file, bytes, limits.Bytes));
        }
    }

    /// <summary>A relative path of plain names: nothing that a file system could take for another place, or for a folder.</summary>
    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= ArchiveLimits.MaximumNameLength
        && !name.Any(static c => char.IsControl(c) || c is '\\' or ':')
        && name.Split('/').All(static part => part.Length > 0 && part.Trim(' ', '.').Length > 0);

    private static void Extract(ZipArchiveEntry entry, string file, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        using var from = entry.Open();
        using var into = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[81_920];
        long written = 0;
        int count;
        while ((count = from.Read(buffer)) > 0)
        {
            written += count;
            // The length that was checked is only what the archive says of itself.
            if (written > entry.Length)
                throw new InputException(Texts.ArchiveTooLarge(file, written, entry.Length));
            into.Write(buffer, 0, count);
        }
    }
}
