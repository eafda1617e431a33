using Inspection.Contracts;
using Inspection.Models.Reading;

namespace Inspection.Models;

/// <summary>The packages of one folder, laid out as <c>name/version/manifest.json</c>.</summary>
/// <param name="folder">As <c>models/packages</c>; may be missing, and then holds nothing.</param>
/// <param name="exports">As for <see cref="ModelPackageReader.Read"/>.</param>
public sealed class ModelLibrary(string folder, IModelExports? exports = null)
{
    /// <summary>Names of the packages that have at least one version, in alphabetical order.</summary>
    public IReadOnlyList<string> Names => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateDirectories(folder)
            .Where(static package => PackageVersions.In(package).Count > 0)
            .Select(Path.GetFileName)
            .OfType<string>()
            .Order(),
    ];

    /// <summary>Folders of every version of every package, by name, the highest version first.</summary>
    public IReadOnlyList<string> Folders =>
        [.. Names.SelectMany(name => PackageVersions.In(Path.Combine(folder, name)).Select(version => Path.Combine(folder, name, version)))];

    /// <summary>Finds and reads the package that <c>--model NAME|DIR</c> means.</summary>
    /// <param name="nameOrFolder">
    /// A name in this library, which means its highest version; <c>name@version</c>; or the path of a package, or of an ONNX file that
    /// describes itself, anywhere. <c>:fp32</c> or <c>:int8</c>
    /// behind it asks for that precision.
    /// </param>
    /// <exception cref="InputException">There is no such package, or it is refused by <see cref="ModelPackageReader"/>.</exception>
    public ModelPackage Resolve(string nameOrFolder)
    {
        ArgumentNullException.ThrowIfNull(nameOrFolder);
        try
        {
            var (place, precision) = ModelChoice.Parse(nameOrFolder);
            var package = Find(place);
            return precision is null ? package : package.In(precision);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.Unreadable(folder, error.Message), error);
        }
    }

    private ModelPackage Find(string nameOrFolder)
    {
        var (name, version) = nameOrFolder.Split('@', 2) is [var before, var after] ? (before, after) : (nameOrFolder, null);
        if (Names.Contains(name))
            return ReadNamed(name, version);
        if (Path.Exists(nameOrFolder) || nameOrFolder.Contains(Path.DirectorySeparatorChar))
            return ModelPackageReader.Read(nameOrFolder, exports);
        throw new InputException(Texts.UnknownModel(nameOrFolder, folder, Names));
    }

    private ModelPackage ReadNamed(string name, string? version)
    {
        var versions = PackageVersions.In(Path.Combine(folder, name));
        var wanted = version ?? versions[0];
        if (!versions.Contains(wanted))
            throw new InputException(Texts.UnknownVersion(name, wanted, versions));
        var package = ModelPackageReader.Read(Path.Combine(folder, name, wanted), exports);
        var guard = new ManifestGuard(Path.Combine(package.Folder, ManifestJson.FileName));
        guard.Require(package.Manifest.Name == name, "name", package.Manifest.Name, Texts.AsTheFolder(name));
        guard.Require(package.Manifest.Version == wanted, "version", package.Manifest.Version, Texts.AsTheFolder(wanted));
        return package;
    }
}
