using System.Text.RegularExpressions;
using Inspection.Contracts;
using Inspection.Gateway.Products;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>Finds the recipes that stored parts were judged by. A revision never changes, so that it is what it was then. Thread-safe.</summary>
internal sealed partial class ComparisonRecipes(ProductStore products, RecipeDesk desk, TemplateStore templates)
{
    /// <summary>Those of <paramref name="names"/> that are revisions of products here; a station's own recipe file is not.</summary>
    public IReadOnlyDictionary<string, ComparisonRecipe> Find(IEnumerable<string> names)
    {
        Dictionary<string, ComparisonRecipe> found = [];
        foreach (var ofProduct in names.Distinct().Select(static name => RevisionName().Match(name)).Where(static match => match.Success).GroupBy(static match => match.Groups[1].Value))
        {
            var revisions = products.Revisions(ofProduct.Key);
            foreach (var match in ofProduct)
            {
                if (revisions.FirstOrDefault(one => $"{ofProduct.Key} r{one.Revision}" == match.Value) is { } revision)
                    found.Add(match.Value, Of(ofProduct.Key, revision));
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

    /// <summary>As <c>RecipeReader.Of</c> calls what a station was ordered.</summary>
    [GeneratedRegex(@"\A(\S+) r[0-9]+\z")]
    private static partial Regex RevisionName();
}
