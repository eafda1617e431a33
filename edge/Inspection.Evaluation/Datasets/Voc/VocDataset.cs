using Inspection.Contracts;
using Inspection.Evaluation.Datasets.Reading;

namespace Inspection.Evaluation.Datasets.Voc;

/// <summary>
/// Pascal VOC: one XML file for each image in <c>Annotations</c>, the images in <c>JPEGImages</c> or <c>images</c> beside it, or XML files beside the images. Optional lists in
/// <c>ImageSets/Main</c>. Several such places below the data folder (<c>train/annotations</c>, <c>validation/annotations</c>) are read as one set, each a split of its folder's name.
/// </summary>
internal sealed class VocDataset : IDatasetFormat
{
    public Catalogue Open(DataFolder data, string? list, ProblemSink problems)
    {
        var places = VocPlace.FindAll(data);
        var all = new List<CatalogueEntry>();
        foreach (var place in places)
            all.AddRange(place.Entries(list is null ? problems : null));
        var (source, entries) = Selection.Of(data, all, SplitsOf(places, all, problems), list, problems);
        return entries.Count > 0 ? new Catalogue(source, entries, null) : throw new InputException(Texts.NothingUsable(source));
    }

    public IReadOnlyList<string> Splits(DataFolder data) => [.. SplitsOf(VocPlace.FindAll(data), [], new ProblemSink(null)).Keys];

    private static Dictionary<string, Func<IReadOnlyList<CatalogueEntry>>> SplitsOf(
        IReadOnlyList<VocPlace> places, IReadOnlyList<CatalogueEntry> all, ProblemSink problems)
    {
        var splits = new Dictionary<string, Func<IReadOnlyList<CatalogueEntry>>>();
        foreach (var split in places.SelectMany(static place => place.Lists.Keys).Distinct())
            splits[split] = () => [.. places.Where(place => place.Lists.ContainsKey(split)).SelectMany(place => Selection.Listed(place.Lists[split], Of(place), problems))];
        foreach (var place in places)
        {
            if (SplitNames.In(Path.GetFileName(place.Folder)) is { } split && places.Count > 1)
                splits.TryAdd(split, () => Of(place));
        }
        return splits;

        List<CatalogueEntry> Of(VocPlace place) => [.. all.Where(entry => entry.TestedPath.StartsWith(place.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))];
    }
}
