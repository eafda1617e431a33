namespace OpenCvSharp;

/// <summary>OpenCV refused a call; the message is its own and names its function.</summary>
public sealed class OpenCVException(string message) : Exception(message);
