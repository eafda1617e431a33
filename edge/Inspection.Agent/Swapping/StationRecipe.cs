using Inspection.Contracts;
using Inspection.Core.Recipes;
using Inspection.Core.Registration;

namespace Inspection.Agent.Swapping;

/// <summary>A recipe with everything that judging by it needs.</summary>
/// <param name="Origin">How messages call it.</param>
/// <param name="Templates">Null where the source brings none and none was given.</param>
internal sealed record StationRecipe(Recipe Recipe, RecipeIdentity Identity, string Origin, IGoldenTemplates? Templates);
