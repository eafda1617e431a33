using System.Text.Json;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Evaluation.Datasets.Reading;

namespace Inspection.Evaluation.Datasets.Coco;

/// <summary>One instances file brought together with its images.</summary>
internal sealed class CocoReading
{
    private readonly string file;
    private readonly ProblemSink problems;
    private readonly Dictionary<long, string> labelOf = [];
    private readonly ILookup<long, (int Index, CocoAnnotation Annotation)> annotationsOf;

    public CocoReading(DataFolder data, string file, ImageIndex images, ProblemSink problems)
    {
        (this.file, this.problems) = (file, problems);
        var content = Parse(file);
        var categories = content.Categories is { Count: > 0 } some ? some : throw new InputException(Texts.NoCategories(file));
        foreach (var (category, index) in categories.Select(static (category, index) => (category, index)))
        {
            if (!labelOf.TryAdd(category.Id, category.Name))
                problems.Refuse(DataProblemKind.Duplicate, file, Texts.SecondId(file, $"categories[{index}]", category.Id));
        }
        var listed = new Dictionary<long, string>();
        foreach (var (image, index) in (content.Images ?? []).Select(static (image, index) => (image, index)))
        {
            if (!listed.TryAdd(image.Id, image.FileName))
                problems.Refuse(DataProblemKind.Duplicate, file, Texts.SecondId(file, $"images[{index}]", image.Id));
            else if (FindImage(data, images, image.FileName, $"images[{index}]") is { } path)
                Entries.Add(new CatalogueEntry(path, null, (size, sink) => Defects(image, index, size, sink)));
        }
        annotationsOf = (content.Annotations ?? []).Select(static (annotation, index) => (index, annotation)).ToLookup(static entry => entry.annotation.ImageId);
        CheckAnnotations(content.Annotations ?? [], listed);
    }

    public List<CatalogueEntry> Entries { get; } = [];

    /// <summary>As declared.</summary>
    public IReadOnlyCollection<string> Labels => labelOf.Values;

    private static CocoFile Parse(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize(stream, CocoJson.Default.CocoFile) ?? throw new InputException(Texts.NoCategories(file));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.Unreadable(file, unreadable.Message), unreadable);
        }
        catch (JsonException syntax)
        {
            throw new InputException(Texts.NoCocoJson(file, syntax), syntax);
        }
    }

    /// <summary>Relative to the data folder, to the annotation file, or else the only image below that ends so.</summary>
    private string? FindImage(DataFolder data, ImageIndex images, string name, string element)
    {
        if (data.Resolve(data.Root, name) is not { } inside)
        {
            problems.Refuse(DataProblemKind.OutsideFolder, file, Texts.LeavesFolder($"{file}: {element}.file_name", name));
            return null;
        }
        string[] candidates = [inside, data.Resolve(Path.GetDirectoryName(file) ?? data.Root, name) ?? inside];
        if (candidates.FirstOrDefault(File.Exists) is { } direct)
            return direct;
        var meant = images.Meant(name).ToArray();
        // The same name in two splits: this file's is in the folder of its split.
        if (meant.Length > 1 && SplitNames.In(Path.GetFileNameWithoutExtension(file)) is { } split)
            meant = [.. meant.Where(image => data.Shorten(image).Split(Path.DirectorySeparatorChar).Any(folder => SplitNames.In(folder) == split))];
        if (meant is [var only])
            return only;
        problems.Refuse(DataProblemKind.MissingImage, file, Texts.CocoImageMissing(file, element, name, meant.Length));
        return null;
    }

    private void CheckAnnotations(IReadOnlyList<CocoAnnotation> annotations, Dictionary<long, string> listed)
    {
        var ids = new HashSet<long>();
        for (var index = 0; index < annotations.Count; index++)
        {
            var annotation = annotations[index];
            if (annotation.Id is { } id && !ids.Add(id))
                problems.Refuse(DataProblemKind.Duplicate, file, Texts.SecondId(file, $"annotations[{index}]", id));
            if (!listed.ContainsKey(annotation.ImageId))
                problems.Refuse(DataProblemKind.MissingImage, file, Texts.UnknownId(file, $"annotations[{index}]", "image_id", annotation.ImageId));
        }
    }

    private List<KnownDefect>? Defects(CocoImage image, int imageIndex, ImageSize size, ProblemSink sink)
    {
        if (image.Width > 0 && image.Height > 0 && (image.Width != size.WidthPixels || image.Height != size.HeightPixels))
        {
            sink.Refuse(DataProblemKind.SizeMismatch, file, Texts.SizeDiffers($"{file}: images[{imageIndex}]", image.Width, image.Height, size));
            return null;
        }
        var defects = new List<KnownDefect>();
        foreach (var (index, annotation) in annotationsOf[image.Id])
        {
            if (annotation.IsCrowd != 0)
                continue;
            var element = $"annotations[{index}]";
            if (!labelOf.TryGetValue(annotation.CategoryId, out var label))
                sink.Refuse(DataProblemKind.UnknownLabel, file, Texts.UnknownId(file, element, "category_id", annotation.CategoryId));
            else if (annotation.Box is not [var x, var y, var width, var height])
                sink.Refuse(DataProblemKind.Malformed, file, Texts.MalformedCocoBox(file, element));
            else if (BoxRules.Accept(x, y, x + width, y + height, size, file, $"{file}: {element}", sink) is { } box)
                defects.Add(new KnownDefect(label, box));
        }
        return defects;
    }
}
