using Inspection.Contracts;

namespace Inspection.Core.Inference;

/// <summary>The model could not be run on this part, or its answer means nothing.</summary>
public sealed class InferenceException : Exception
{
    public InferenceException(LocalizedText text, Exception? inner = null) : base(text.English, inner) => Text = text;

    /// <param name="message">What the runtime says, in its own words.</param>
    public InferenceException(string message, Exception? inner = null) : this(new LocalizedText(message, message), inner)
    {
    }

    public LocalizedText Text { get; }
}
