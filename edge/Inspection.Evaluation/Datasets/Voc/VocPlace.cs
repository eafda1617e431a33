using Inspection.Contracts;
using Inspection.Evaluation.Datasets.Reading;

namespace Inspection.Evaluation.Datasets.Voc;

/// <summary>One folder with annotations and images.</summary>
internal sealed class VocPlace
{
    private const string AnnotationFolder = "annotations";
    private const string Extension = ".xml";

    /// <summary>Where images usually lie. Elsewhere there may be masks of the same names.</summary>
    private static readonly string[] imageFolders = ["jpegimages", "images", "imgs"];

    private readonly string[] annotations;

    private VocPlace(string folder, string[] annotations)
    {
        Folder = folder;
        this.annotations = annotations;
        var main = Path.Combine(folder, "ImageSets", "Main");
        Lists = Directory.Exists(main)
            ? Directory.EnumerateFiles(main, "*.txt").Order(StringComparer.Ordinal)
                .Select(static path => (Split: SplitNames.Of(Path.GetFileNameWithoutExtension(path)), Path: path))
                .Where(static list => list.Split is not null).ToDictionary(static list => list.Split ?? "", static list => list.Path)
            : [];
    }

    /// <summary>Full path.</summary>
    public string Folder { get; }

    /// <summary>Path of the list of each split.</summary>
    public IReadOnlyDictionary<string, string> Lists { get; }

    /// <exception cref="InputException">There is no XML file.</exception>
    public static IReadOnlyList<VocPlace> FindAll(DataFolder data)
    {
        var places = DataFolder.Folders(data.Root, static path => string.Equals(Path.GetFileName(path), AnnotationFolder, StringComparison.OrdinalIgnoreCase))
            .Select(static folder => new VocPlace(Path.GetDirectoryName(folder) ?? folder, AnnotationsBelow(folder)))
            .Where(static place => place.annotations.Length > 0)
            .ToArray();
        if (places.Length > 0)
            return places;
        var beside = AnnotationsBelow(data.Root);
        return beside.Length > 0 ? [new VocPlace(data.Root, beside)] : throw new InputException(Texts.NoVoc(data.Root, LayoutHint.For(data)));
    }

    /// <summary>Every image, also those without an annotation: asked for, they are refused.</summary>
    /// <param name="problems">Receives annotations without an image; null: they do not matter.</param>
    public IEnumerable<CatalogueEntry> Entries(ProblemSink? problems)
    {
        var images = ImageIndex.Below(ImageFolder());
        var annotated = new HashSet<string>();
        foreach (var annotation in annotations)
        {
            var stem = Path.GetFileNameWithoutExtension(annotation);
            switch (images.WithStem(stem).Take(2).ToArray())
            {
                case [var image]:
                    annotated.Add(image);
                    yield return new CatalogueEntry(image, null, (size, sink) => VocAnnotation.Read(annotation, size, sink));
                    break;
                case []:
                    problems?.Refuse(DataProblemKind.MissingImage, annotation, Texts.AnnotationWithoutImage(annotation, stem, ImageFolder()));
                    break;
                case var several:
                    annotated.UnionWith(images.WithStem(stem));
                    problems?.Refuse(DataProblemKind.Duplicate, annotation, Texts.SeveralImages(annotation, several));
                    break;
            }
        }
        foreach (var image in images.Images.Where(image => !annotated.Contains(image)))
        {
            yield return new CatalogueEntry(image, null, (_, sink) =>
            {
                sink.Refuse(DataProblemKind.MissingLabels, image, Texts.ImageWithoutAnnotation(image));
                return null;
            });
        }
    }

    private string ImageFolder() =>
        imageFolders.SelectMany(name => Directory.EnumerateDirectories(Folder).Where(path => string.Equals(Path.GetFileName(path), name, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(Folder);

    private static string[] AnnotationsBelow(string folder) =>
        DataFolder.Files(folder, static path => string.Equals(Path.GetExtension(path), Extension, StringComparison.OrdinalIgnoreCase));
}
