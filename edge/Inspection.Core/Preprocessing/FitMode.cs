namespace Inspection.Core.Preprocessing;

/// <summary>How a picture of any size is fitted into a tensor.</summary>
public enum FitMode
{
    /// <summary>One scale for both axes, the whole picture in the middle, the rest padded.</summary>
    Letterbox,

    /// <summary>As <see cref="Letterbox"/>, with the picture at the top left (YOLOX).</summary>
    LetterboxTopLeft,

    /// <summary>Each axis by a scale of its own; nothing padded, nothing cut.</summary>
    Stretch,

    /// <summary>One scale for both axes, so that the picture covers the tensor; what reaches beyond it is cut on both sides.</summary>
    CentreCrop,
}
