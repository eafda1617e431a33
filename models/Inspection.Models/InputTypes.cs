namespace Inspection.Models;

/// <summary>The element types of images that a model may take.</summary>
public static class InputTypes
{
    public const string Bytes = "uint8";
    public const string Full = "float32";
    public const string Half = "float16";
}
