namespace Inspection.Gateway.Products;

/// <summary>A recipe as it was saved; never changed afterwards.</summary>
/// <param name="Revision">1, 2, 3 … within the product.</param>
/// <param name="Comment">Why it was saved.</param>
internal sealed record RecipeRevision(int Revision, RecipeContent Content, string Comment, string CreatedBy, DateTimeOffset CreatedAt);
