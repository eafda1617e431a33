using Inspection.Gateway.Registry;
using Inspection.Models;

namespace Inspection.Gateway.Api;

/// <param name="Card">The package's <c>card.md</c>; null where it has none.</param>
/// <param name="Manifest">Everything that the package says of itself.</param>
internal sealed record ModelCard(string? Card, ModelManifest Manifest)
{
    private const string FileName = "card.md";

    /// <summary>Longer cards are cut: the page shows text, not a book.</summary>
    private const int LongestCharacters = 100_000;

    public static ModelCard From(CataloguedPackage found)
    {
        var file = Path.Combine(found.Package.Folder, FileName);
        if (!File.Exists(file))
            return new ModelCard(null, found.Package.Manifest);
        var buffer = new char[LongestCharacters];
        using var reader = new StreamReader(file);
        return new ModelCard(new string(buffer, 0, reader.ReadBlock(buffer)), found.Package.Manifest);
    }
}
