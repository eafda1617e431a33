namespace Inspection.Training.Data;

/// <summary>What an inspection of training data can find.</summary>
public enum FindingKind
{
    /// <summary>Files that the reader of the format could not use, by what was wrong with them.</summary>
    LeftOut,

    /// <summary>The same file content twice.</summary>
    ExactDuplicates,

    /// <summary>The same file content with other boxes.</summary>
    ContradictingLabels,

    /// <summary>Pictures that show nearly the same.</summary>
    NearDuplicates,

    /// <summary>Images of one product or board group in training and in validation.</summary>
    ProductLeakage,

    /// <summary>A label with three images or fewer.</summary>
    RareLabel,

    /// <summary>A label on one side of the split only.</summary>
    LabelOnOneSide,

    /// <summary>Labels that differ in spelling only.</summary>
    RenamedLabels,

    /// <summary>Only one label in the whole data set.</summary>
    OneLabel,

    /// <summary>Every image has a defect.</summary>
    NoGoodImage,

    /// <summary>So few images that figures say little.</summary>
    SmallSet,

    /// <summary>Pictures of different sizes.</summary>
    MixedSizes,

    /// <summary>Defects that are a few pixels wide in the network's input.</summary>
    TinyDefects,

    /// <summary>How the images were divided into training and validation.</summary>
    Split,
}
