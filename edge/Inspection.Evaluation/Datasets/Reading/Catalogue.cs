namespace Inspection.Evaluation.Datasets.Reading;

/// <param name="Source">For people.</param>
/// <param name="Labels">As declared; null where the format declares none.</param>
internal sealed record Catalogue(string Source, IReadOnlyList<CatalogueEntry> Entries, IReadOnlyList<string>? Labels);
