using Inspection.Contracts;

namespace Inspection.Core.Publishing;

/// <summary>A result could not be taken over.</summary>
public sealed class PublisherException(LocalizedText text, Exception? inner = null) : Exception(text.English, inner)
{
    public LocalizedText Text { get; } = text;
}
