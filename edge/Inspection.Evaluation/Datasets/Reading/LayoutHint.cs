namespace Inspection.Evaluation.Datasets.Reading;

/// <summary>Guesses, for messages only, which format a folder holds that does not fit the one asked for.</summary>
internal static class LayoutHint
{
    /// <returns>A word for <c>--format</c>; null where nothing speaks for any.</returns>
    public static string? For(DataFolder data)
    {
        if (DataFolder.Files(data.Root, static path => Path.GetFileNameWithoutExtension(path).EndsWith("_temp", StringComparison.Ordinal) && DataFolder.IsImage(path)).Length > 0)
            return "deeppcb";
        var files = DataFolder.Files(data.Root, static path => Path.GetExtension(path) is ".xml" or ".json" or ".txt");
        if (files.Any(static path => path.EndsWith(".xml", StringComparison.Ordinal)))
            return "voc";
        if (files.Any(static path => path.EndsWith(".json", StringComparison.Ordinal)))
            return "coco";
        return files.Any(static path => path.Contains("/labels/", StringComparison.Ordinal)) ? "yolo" : null;
    }
}
