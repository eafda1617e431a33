namespace Inspection.Core.Sources;

/// <summary>One camera of a station.</summary>
/// <param name="Name">Null: the only one, which goes without.</param>
/// <param name="Source">Stays the caller's.</param>
/// <param name="Weight">Its share of the engine while the others have pictures as well, above 0: of two cameras with weights 2 and 1 the first has two parts judged for each of the second's.</param>
public sealed record StationCamera(string? Name, IFrameSource Source, double Weight = 1);
