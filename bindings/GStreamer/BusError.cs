namespace GStreamer;

/// <summary>An error that an element posted on the bus.</summary>
/// <param name="Element">Name of the element.</param>
/// <param name="Message">What happened, in GStreamer's words.</param>
/// <param name="Debug">Where in the source it happened, and below that often a detail; empty where there is none.</param>
public sealed record BusError(string Element, string Message, string Debug);
