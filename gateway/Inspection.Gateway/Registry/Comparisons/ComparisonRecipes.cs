using Inspection.Gateway.Products;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>Finds the recipes that stored parts were judged by. A revision never changes, so that it is what it was then. Thread-safe.</summary>
internal sealed class ComparisonRecipes(ProductStore products, RecipeDesk desk, TemplateStore templates)
{
    /// <summary>Those of <paramref name="names"/> that are revisions of products here; a station's own recipe file is not.</summary>
    public IReadOnlyDictionary<string, ComparisonRecipe> Find(IEnumerable<string> names)
    {
        Dictionary<string, ComparisonRecipe> found = [];
        foreach (var ofProduct in names.Distinct().GroupBy(ProductKey.Of))
        {
            var revisions = products.Revisions(ofProduct.Key).ToDictionary(revision => $"{ofProduct.Key} r{revision.Revision}");
            foreach (var name in ofProduct)
            {
                if (revisions.TryGetValue(name, out var revision))
                    found.Add(name, Of(ofProduct.Key, revision));
            }
        }
        return found;
    }

    private ComparisonRecipe Of(string product, RecipeRevision revision)
    {
        var golden = revision.Content.GoldenSha256 is { } sha256 ? templates.Find(sha256) : null;
        // A template that has gone leaves the rest of its recipe as it was.
        var content = golden is null ? revision.Content with { GoldenSha256 = null } : revision.Content;
        return new ComparisonRecipe(desk.ToDesired(product, revision.Revision, content, static _ => ""), golden is null ? null : templates.FileOf(golden));
    }
}
