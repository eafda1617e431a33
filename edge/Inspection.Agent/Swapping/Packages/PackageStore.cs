using Inspection.Contracts;
using Inspection.Inference.Exports;
using Inspection.Models;
using Inspection.Models.Archives;

namespace Inspection.Agent.Swapping.Packages;

/// <summary>The packages that a station was ordered to run, by digest: <c>{folder}/packages/{sha256}</c>, complete and checked or not there at all.</summary>
internal sealed class PackageStore(string folder, IDiskSpace disk, PackageDownload download)
{
    /// <summary>Left free for results: a full disk is worse than an old model.</summary>
    public const long ReserveBytes = 64L << 20;

    public string FolderOf(string sha256) => Path.Combine(folder, "packages", sha256);

    /// <summary>Fetches the archive, checks its digest and unpacks it; nothing where it is here already.</summary>
    /// <exception cref="InputException">It cannot be fetched or is another one, or there is no room.</exception>
    public async Task FetchAsync(DesiredModel model, Action<SwapProgress> onProgress, CancellationToken cancellation)
    {
        if (Directory.Exists(FolderOf(model.Sha256)))
            return;
        try
        {
            var part = PartOf(model);
            RequireRoom(model, PackageDownload.LengthOf(part));
            var address = new Uri(model.Url);
            if (address.IsFile)
                await Task.Run(() => Copy(address.LocalPath, part, model), cancellation);
            else
                await download.FetchAsync(model, part, bytes => onProgress(new SwapProgress(bytes, model.Bytes)), cancellation);
            await Task.Run(() => Unpack(model, part), cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.DiskFull(folder, error.Message), error);
        }
    }

    /// <summary>Where the golden template of an order lies once it is fetched; null where it names none.</summary>
    public string? GoldenOf(DesiredRecipe? recipe) => recipe?.Golden is { } golden ? Path.Combine(folder, "golden", golden.Sha256) : null;

    /// <summary>Fetches the golden template that an order names and checks its digest; nothing where it is here already.</summary>
    /// <exception cref="InputException">It cannot be fetched or is another one.</exception>
    public async Task FetchGoldenAsync(DesiredRecipe? recipe, CancellationToken cancellation)
    {
        if (recipe?.Golden is not { } golden || GoldenOf(recipe) is not { } file || File.Exists(file))
            return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
            var part = $"{file}.part";
            var asked = new DesiredModel(recipe.Product, $"r{recipe.Revision}", golden.Sha256, golden.Bytes, golden.Url);
            var address = new Uri(golden.Url);
            if (address.IsFile)
                File.Copy(address.LocalPath, part, overwrite: true);
            else
                await download.FetchAsync(asked, part, static _ => { }, cancellation);
            if (PackageArchive.DigestOf(part) is var digest && digest != golden.Sha256)
            {
                File.Delete(part);
                throw new InputException(Texts.OtherArchive(golden.Url, golden.Sha256[..12], digest[..12]));
            }
            File.Move(part, file, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.DiskFull(folder, error.Message), error);
        }
    }

    /// <summary>Reads the package and holds it against the order.</summary>
    /// <exception cref="InputException">It is refused, or is another one than was ordered.</exception>
    public ModelPackage Read(DesiredModel model)
    {
        var package = ModelPackageReader.Read(FolderOf(model.Sha256), new KnownExports());
        var (name, version) = (package.Manifest.Name, package.Manifest.Version);
        if (name != model.Name || version != model.Version)
            throw new InputException(Texts.OtherPackage(model, name, version));
        return model.Precision is { } precision ? package.In(precision) : package;
    }

    /// <summary>Removes a package that turned out damaged. One that cannot be removed is refused again.</summary>
    public void Remove(DesiredModel model)
    {
        try
        {
            Directory.Delete(FolderOf(model.Sha256), recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Removes what is neither named here nor under way. A package that cannot be removed only takes room.</summary>
    public void Prune(params IReadOnlyList<string> kept)
    {
        try
        {
            foreach (var package in Directory.EnumerateDirectories(Path.Combine(folder, "packages")).Where(path => !kept.Contains(Path.GetFileName(path))))
                Directory.Delete(package, recursive: true);
            foreach (var part in Directory.EnumerateFiles(Path.Combine(folder, "incoming")))
                File.Delete(part);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    private string PartOf(DesiredModel model)
    {
        var incoming = Path.Combine(folder, "incoming");
        Directory.CreateDirectory(incoming);
        Directory.CreateDirectory(Path.Combine(folder, "packages"));
        return Path.Combine(incoming, $"{model.Sha256}.part");
    }

    /// <summary>Room for what is missing of the archive, for the unpacked package beside it, and the reserve.</summary>
    private void RequireRoom(DesiredModel model, long have)
    {
        var needed = Math.Max(0, model.Bytes - have) + model.Bytes + ReserveBytes;
        var free = disk.FreeBytes(folder);
        if (free < needed)
            throw new InputException(Texts.NoRoom(folder, needed, free));
    }

    private static void Copy(string path, string part, DesiredModel model)
    {
        if (Directory.Exists(path))
            PackageArchive.WriteFile(path, part);
        else if (PackageDownload.LengthOf(path) == model.Bytes)
            File.Copy(path, part, overwrite: true);
        else
            throw new InputException(Texts.OtherLength(path, PackageDownload.LengthOf(path), model.Bytes));
    }

    private void Unpack(DesiredModel model, string part)
    {
        if (PackageArchive.DigestOf(part) is var digest && digest != model.Sha256)
        {
            // The next try must not go on from it.
            File.Delete(part);
            throw new InputException(Texts.OtherArchive(model.Url, model.Sha256[..12], digest[..12]));
        }
        var unpacked = Path.Combine(folder, "incoming", model.Sha256);
        // What the digest covers is no larger than it says by much: our own archives are not compressed.
        ArchiveReader.Extract(part, unpacked, new ArchiveLimits(Math.Min(DesiredRules.MaximumBytes, disk.FreeBytes(folder) - ReserveBytes)));
        Directory.Move(unpacked, FolderOf(model.Sha256));
        File.Delete(part);
    }
}
