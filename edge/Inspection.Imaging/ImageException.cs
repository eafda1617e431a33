using Inspection.Contracts;

namespace Inspection.Imaging;

/// <summary>An image file cannot be used. The text names the file, says what is wrong with it and what would be right.</summary>
public sealed class ImageException(LocalizedText text, Exception? inner = null) : Exception(text.English, inner)
{
    public LocalizedText Text { get; } = text;
}
