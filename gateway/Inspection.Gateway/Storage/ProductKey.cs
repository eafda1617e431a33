using System.Text.RegularExpressions;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>The product that a recipe is of: its name, without the revision that recipes of the gateway carry; <c>board-a r3</c> is of <c>board-a</c>.</summary>
internal static partial class ProductKey
{
    public static string Of(RecipeIdentity recipe) => Of(recipe.Name);

    public static string Of(string recipe) => Revision().Replace(recipe, "");

    /// <summary>As migration 0009 says it.</summary>
    [GeneratedRegex(@"(?<=.) r[0-9]+\z")]
    private static partial Regex Revision();
}
