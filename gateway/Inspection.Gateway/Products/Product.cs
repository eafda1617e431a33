namespace Inspection.Gateway.Products;

/// <summary>A kind of part that is inspected (기종).</summary>
/// <param name="Id">1–64 letters, digits, <c>-</c>, <c>_</c>, <c>.</c>; names it in addresses and results.</param>
/// <param name="Title">For people.</param>
/// <param name="Newest">Its newest recipe; null: it has none yet.</param>
internal sealed record Product(string Id, string Title, string CreatedBy, DateTimeOffset CreatedAt, RecipeRevision? Newest);
