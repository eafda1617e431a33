namespace Video4Linux;

/// <summary>The kernel refused a call on a device.</summary>
/// <param name="errorNumber">As <c>errno</c>, e.g. <see cref="NotPermitted"/>.</param>
public sealed class VideoDeviceException(string call, int errorNumber, string words) : Exception($"{call}: {words}")
{
    /// <summary>EACCES.</summary>
    public const int NotPermitted = 13;

    /// <summary>EBUSY.</summary>
    public const int Busy = 16;

    /// <summary>EINVAL.</summary>
    public const int Invalid = 22;

    /// <summary>ENOTTY: not a video device at all.</summary>
    public const int NoVideo = 25;

    /// <summary>ERANGE.</summary>
    public const int OutOfRange = 34;

    /// <summary>ENOENT.</summary>
    public const int Missing = 2;

    public int ErrorNumber { get; } = errorNumber;

    /// <summary>The kernel's words alone.</summary>
    public string Words { get; } = words;
}
