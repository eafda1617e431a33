using Inspection.Contracts;
using Inspection.Gateway.Products;

namespace Inspection.Gateway.Api;

/// <param name="Title">For people, 1–128 characters.</param>
internal sealed record ProductRequest(string Title);

/// <param name="Comment">Why it is saved, at most 500 characters.</param>
internal sealed record RecipeRequest(RecipeContent Recipe, string? Comment = null);

/// <param name="Revision">Null: the newest.</param>
/// <param name="Stations"><c>site/line/station</c> each.</param>
/// <param name="All">Every station heard of so far, instead of <paramref name="Stations"/>.</param>
/// <param name="Swap">How careful the stations should be. Default: switched at once, since parts of another product are judged otherwise by nature.</param>
internal sealed record ChangeoverRequest(int? Revision = null, IReadOnlyList<string>? Stations = null, bool All = false, SwapSettings? Swap = null);
