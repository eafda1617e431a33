namespace TurboJpeg;

/// <summary>libturbojpeg refused the data; the message is its own.</summary>
/// <param name="isWarning">See <see cref="IsWarning"/>.</param>
public sealed class TurboJpegException(string message, bool isWarning) : Exception(message)
{
    /// <summary>The file is damaged (cut short, for one) in a way that the library would paper over with made-up pixels; this binding refuses it.</summary>
    public bool IsWarning { get; } = isWarning;
}
