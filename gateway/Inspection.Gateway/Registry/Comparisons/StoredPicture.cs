namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>A stored picture and the result that it belongs to.</summary>
/// <param name="File">Absolute path.</param>
internal sealed record StoredPicture(string Station, string ResultId, string File);
