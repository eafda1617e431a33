namespace Inspection.Core.Parts;

/// <summary>The defects that a part really has, where the source made them itself. An empty list is a good part.</summary>
public sealed record PartTruth(IReadOnlyList<KnownDefect> Defects);

/// <param name="Box">Pixels of the frame.</param>
public sealed record KnownDefect(string Label, Box Box);
