namespace Inspection.Models;

/// <summary>The channels of an input, in their order.</summary>
public static class InputColors
{
    public const string Grey = "grey";
    public const string Rgb = "rgb";
    public const string Bgr = "bgr";

    /// <summary>Channels of an image in <paramref name="color"/>: 1 or 3.</summary>
    public static int ChannelsOf(string color) => color == Grey ? 1 : 3;
}
