using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Evaluation.Datasets.Coco;
using Inspection.Evaluation.Datasets.DeepPcb;
using Inspection.Evaluation.Datasets.Reading;
using Inspection.Evaluation.Datasets.Voc;
using Inspection.Evaluation.Datasets.Yolo;

namespace Inspection.Evaluation.Datasets;

/// <summary>Reads labelled images of any format by its name. The layouts are described in <c>docs/evaluation.md</c>. Nothing outside the data folder is read but the list.</summary>
public static class LabelledSets
{
    private static readonly Dictionary<string, IDatasetFormat> byName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["deeppcb"] = new DeepPcbDataset(),
        ["voc"] = new VocDataset(),
        ["yolo"] = new YoloDataset(),
        ["coco"] = new CocoDataset(),
    };

    /// <summary>The words that <c>--format</c> takes.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. byName.Keys];

    /// <param name="format">As <c>--format</c>.</param>
    /// <param name="folder">As <c>--data</c>.</param>
    /// <param name="list">As <c>--list</c>: a file with one image or stem a line, or the name of a split; null: the format's own choice.</param>
    /// <param name="problems">
    /// Null: the first problem is thrown. Else it receives every problem, and what cannot be used is left out: the whole image, or the one box.
    /// </param>
    /// <exception cref="InputException">The format is not known, the folder or list cannot be read, nothing usable is in it, or, without <paramref name="problems"/>, anything is wrong.</exception>
    public static LabelledSet Read(string format, string folder, string? list, IImageSizeReader sizes, ICollection<DataProblem>? problems = null)
    {
        var sink = new ProblemSink(problems);
        var catalogue = Format(format).Open(DataFolder.Open(folder), list, sink);
        var images = new List<LabelledImage>(catalogue.Entries.Count);
        foreach (var entry in catalogue.Entries)
        {
            if (ReadImage(entry, sizes, sink) is { } image)
                images.Add(image);
        }
        if (images.Count == 0)
            throw new InputException(Texts.NothingUsable(catalogue.Source));
        return new LabelledSet(catalogue.Source, images, catalogue.Labels ?? Occurring(images));
    }

    /// <summary>The splits that the data set names itself, each of which <c>--list</c> takes; may be none.</summary>
    /// <exception cref="InputException">The format is not known, or the folder is not laid out so.</exception>
    public static IReadOnlyList<string> Splits(string format, string folder) => Format(format).Splits(DataFolder.Open(folder));

    private static IDatasetFormat Format(string format) =>
        byName.TryGetValue(format, out var known) ? known : throw new InputException(Texts.UnknownFormat(format, Formats));

    private static LabelledImage? ReadImage(CatalogueEntry entry, IImageSizeReader sizes, ProblemSink problems)
    {
        ImageSize size;
        try
        {
            size = sizes.Read(entry.TestedPath);
        }
        catch (InputException unreadable)
        {
            problems.Refuse(DataProblemKind.UnreadableImage, entry.TestedPath, unreadable.Text);
            return null;
        }
        return entry.ReadDefects(size, problems) is { } defects ? new LabelledImage(entry.TestedPath, entry.TemplatePath, size, defects) : null;
    }

    private static string[] Occurring(IEnumerable<LabelledImage> images) =>
        [.. images.SelectMany(static image => image.Defects).Select(static defect => defect.Label).Distinct().Order(StringComparer.Ordinal)];
}
