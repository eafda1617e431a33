using Inspection.Models;
using TestKit;

namespace Benchmarks.Subjects;

/// <summary>The model packages of the checkout.</summary>
internal static class Packages
{
    /// <summary>The highest version of each.</summary>
    public static IReadOnlyList<ModelPackage> All
    {
        get
        {
            var library = new ModelLibrary(RepositoryRoot.Path("models", "packages"));
            return [.. library.Names.Select(library.Resolve)];
        }
    }

    public static string NameOf(ModelPackage package) => $"{package.Manifest.Name} {package.Manifest.Version} {package.Manifest.Model.Precision}";
}
