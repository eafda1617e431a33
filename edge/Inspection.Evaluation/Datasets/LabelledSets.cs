using Inspection.Contracts;

namespace Inspection.Evaluation.Datasets;

/// <summary>Reads labelled images of any format by its name.</summary>
public static class LabelledSets
{
    /// <param name="format">As <c>--format</c>.</param>
    /// <param name="folder">As <c>--data</c>.</param>
    /// <param name="list">As <c>--list</c>; null: the format's own choice.</param>
    /// <exception cref="InputException">The format is not known or not there yet, or the data cannot be used.</exception>
    public static LabelledSet Read(string format, string folder, string? list) => format.ToLowerInvariant() switch
    {
        "deeppcb" => DeepPcbDataset.Read(folder, list),
        "voc" or "yolo" or "coco" => throw new InputException(Texts.FormatNotYet(format)),
        _ => throw new InputException(Texts.UnknownFormat(format)),
    };
}
