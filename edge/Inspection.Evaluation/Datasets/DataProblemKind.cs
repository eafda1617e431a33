namespace Inspection.Evaluation.Datasets;

/// <summary>What is wrong with labelled data.</summary>
public enum DataProblemKind
{
    /// <summary>An annotation or a list names an image that is not there.</summary>
    MissingImage,

    /// <summary>The tested image is there, its golden template is not.</summary>
    MissingTemplate,

    /// <summary>An image without the annotation file that the format demands for every image.</summary>
    MissingLabels,

    /// <summary>The image file is empty, damaged, or no image.</summary>
    UnreadableImage,

    /// <summary>The picture has another size than its annotation says.</summary>
    SizeMismatch,

    /// <summary>An annotation or a list entry cannot be understood.</summary>
    Malformed,

    /// <summary>A label that the data set does not declare.</summary>
    UnknownLabel,

    /// <summary>A box of no area, or one that leaves its image.</summary>
    BadBox,

    /// <summary>The same image or the same id twice.</summary>
    Duplicate,

    /// <summary>A path that leaves the data folder.</summary>
    OutsideFolder,
}
