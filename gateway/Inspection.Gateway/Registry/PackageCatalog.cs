using Inspection.Contracts;
using Inspection.Gateway.Options;
using Inspection.Inference.Exports;
using Inspection.Models;
using Inspection.Models.Archives;

namespace Inspection.Gateway.Registry;

/// <summary>
/// The packages in the gateway's model folders, and their archives by digest. Folders are looked at anew each time; a package is read and archived again
/// only when one of its files has changed. Thread-safe.
/// </summary>
internal sealed class PackageCatalog(GatewayOptions options, ILogger<PackageCatalog> logger)
{
    private static readonly KnownExports exports = new();

    private readonly Lock gate = new();
    private readonly Dictionary<string, (string Stamp, CataloguedPackage? Package)> known = [];

    /// <summary>By name, the highest version first. A folder that is no valid package is left out, and said in the log.</summary>
    public IReadOnlyList<CataloguedPackage> ReadAll()
    {
        lock (gate)
        {
            Directory.CreateDirectory(options.ArchiveFolder);
            return [.. options.ModelFolders.Append(options.UploadFolder).SelectMany(static folder => new ModelLibrary(folder, exports).Folders).Select(ReadLocked).OfType<CataloguedPackage>()];
        }
    }

    /// <returns>The package; null where there is none of this digest.</returns>
    public CataloguedPackage? Find(string sha256) => ReadAll().FirstOrDefault(found => found.Sha256 == sha256);

    /// <returns>The archive's file; null where there never was one of this digest.</returns>
    /// <param name="sha256">Of the right form: it becomes part of a file name.</param>
    public string? FindArchive(string sha256)
    {
        var file = FileOf(sha256);
        // Those of packages that have gone are served on: a station may be fetching one.
        if (!File.Exists(file))
            ReadAll();
        return File.Exists(file) ? file : null;
    }

    /// <summary>Whether a package was uploaded, and is not one of the kit's.</summary>
    public bool IsUpload(CataloguedPackage package) => package.Package.Folder.StartsWith(options.UploadFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Digest of a package that is not in the catalogue.</summary>
    public string DigestOf(string folder)
    {
        lock (gate)
        {
            var temporary = Path.Combine(options.ArchiveFolder, "other.zip");
            var (sha256, _) = PackageArchive.WriteFile(folder, temporary);
            File.Delete(temporary);
            return sha256;
        }
    }

    /// <summary>Removes an uploaded package; its archive stays for stations that are fetching it.</summary>
    public void Remove(CataloguedPackage package)
    {
        lock (gate)
        {
            Directory.Delete(package.Package.Folder, recursive: true);
            known.Remove(package.Package.Folder);
        }
    }

    private string FileOf(string sha256) => Path.Combine(options.ArchiveFolder, $"{sha256}.zip");

    private CataloguedPackage? ReadLocked(string folder)
    {
        var stamp = StampOf(folder);
        if (known.TryGetValue(folder, out var seen) && seen.Stamp == stamp && (seen.Package is null || File.Exists(FileOf(seen.Package.Sha256))))
            return seen.Package;
        CataloguedPackage? package = null;
        try
        {
            var read = ModelPackageReader.Read(folder, exports);
            var temporary = Path.Combine(options.ArchiveFolder, "new.zip");
            var (sha256, bytes) = PackageArchive.WriteFile(read.Folder, temporary);
            File.Move(temporary, FileOf(sha256), overwrite: true);
            package = new CataloguedPackage(read, sha256, bytes);
        }
        catch (InputException refusal)
        {
            Log.PackageRefused(logger, refusal.Text.English);
        }
        known[folder] = (stamp, package);
        return package;
    }

    /// <summary>Changes with every file that is written, added or removed.</summary>
    private static string StampOf(string folder) => string.Join('|', new DirectoryInfo(folder)
        .EnumerateFiles("*", SearchOption.AllDirectories)
        .OrderBy(static file => file.FullName, StringComparer.Ordinal)
        .Select(static file => $"{file.FullName}:{file.Length}:{file.LastWriteTimeUtc.Ticks}"));
}
