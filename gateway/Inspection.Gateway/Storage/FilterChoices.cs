namespace Inspection.Gateway.Storage;

/// <summary>What results can be narrowed by: every value that is there, up to <see cref="ChoiceReader.Most"/> of a kind.</summary>
/// <param name="Stations"><c>site/line/station</c>, in order of their names.</param>
/// <param name="Models"><c>name@version</c>.</param>
/// <param name="Labels">Defect types that were detected.</param>
/// <param name="Lots">The last ones in order of their names first.</param>
/// <param name="Products">Names of recipes, without their revisions.</param>
internal sealed record FilterChoices(
    IReadOnlyList<string> Stations, IReadOnlyList<string> Models, IReadOnlyList<string> Labels, IReadOnlyList<string> Lots, IReadOnlyList<string> Products);
