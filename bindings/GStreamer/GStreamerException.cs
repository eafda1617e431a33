namespace GStreamer;

/// <summary>GStreamer refused something; the message is in its own words (English).</summary>
public sealed class GStreamerException(string message, Exception? inner = null) : Exception(message, inner);
