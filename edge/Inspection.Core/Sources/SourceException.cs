using Inspection.Contracts;

namespace Inspection.Core.Sources;

/// <summary>The source failed as a whole.</summary>
/// <param name="IsTransient">Reading again, later, may succeed.</param>
public sealed class SourceException(LocalizedText text, bool isTransient, Exception? inner = null) : Exception(text.English, inner)
{
    public LocalizedText Text { get; } = text;
    public bool IsTransient { get; } = isTransient;
}
