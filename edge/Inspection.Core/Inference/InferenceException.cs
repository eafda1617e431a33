namespace Inspection.Core.Inference;

/// <summary>The model could not be run on this part.</summary>
public sealed class InferenceException(string message, Exception? inner = null) : Exception(message, inner);
