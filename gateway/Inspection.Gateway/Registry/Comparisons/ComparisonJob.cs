namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>What the child process is to do.</summary>
/// <param name="Models">Two places of packages, each with its precision behind a colon.</param>
/// <param name="Golden">Golden template for pictures whose recipe has none; null: none was named.</param>
/// <param name="Recipes">By the names that pictures carry.</param>
/// <param name="Pictures">In the order in which they are judged.</param>
internal sealed record ComparisonJob(
    IReadOnlyList<string> Models, string? Golden, IReadOnlyDictionary<string, ComparisonRecipe> Recipes, IReadOnlyList<StoredPicture> Pictures)
{
    /// <summary>The golden template of pictures of a recipe; null: there is none.</summary>
    public string? GoldenOf(string? recipe) => (recipe is null ? null : Recipes[recipe].Golden) ?? Golden;
}
