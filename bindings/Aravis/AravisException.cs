namespace Aravis;

/// <summary>Aravis refused something or is not installed; the message is in its own words (English).</summary>
public sealed class AravisException(string message, Exception? inner = null) : Exception(message, inner);
