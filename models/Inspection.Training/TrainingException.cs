using Inspection.Contracts;

namespace Inspection.Training;

/// <summary>The training could not go on, for no fault of what was given: memory, disk, or the trainer itself. The text says what to do.</summary>
public sealed class TrainingException(LocalizedText text, Exception? inner = null) : Exception(text.English, inner)
{
    public LocalizedText Text { get; } = text;
}
