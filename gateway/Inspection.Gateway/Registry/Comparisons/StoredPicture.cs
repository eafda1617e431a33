namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>A stored picture and the result that it belongs to.</summary>
/// <param name="File">Absolute path.</param>
/// <param name="Recipe">Name of the recipe that judged the part; null: not one that is known here.</param>
internal sealed record StoredPicture(string Station, string ResultId, string File, string? Recipe);
