namespace Inspection.Models;

/// <summary>How an image of another size becomes the model's input.</summary>
public static class InputResizing
{
    /// <summary>One scale for both axes, in the middle, the rest padded.</summary>
    public const string Letterbox = "letterbox";

    /// <summary>One scale for both axes, in the upper left corner, the rest padded; as YOLOX is trained.</summary>
    public const string LetterboxTopLeft = "letterbox-top-left";

    /// <summary>Each axis to the input's length.</summary>
    public const string Stretch = "stretch";

    /// <summary>One scale for both axes until the input is covered, the middle cut out; what lies outside is not looked at.</summary>
    public const string Crop = "crop";
}
