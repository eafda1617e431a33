namespace Inspection.Contracts;

/// <summary>Name and revision of the recipe that judged a part; the revision is the first 12 hexadecimal digits of the SHA-256 of its normalised JSON.</summary>
public sealed record RecipeIdentity(string Name, string Revision);
