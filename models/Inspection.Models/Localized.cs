namespace Inspection.Models;

/// <summary>A short text for people in both languages.</summary>
public sealed record Localized(string En, string Ko);
