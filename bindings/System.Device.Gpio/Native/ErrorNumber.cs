namespace System.Device.Native;

/// <summary>Numbers of <c>asm-generic/errno</c>, alike on x64 and arm64.</summary>
internal static class ErrorNumber
{
    public const int NotPermitted = 1;
    public const int NoSuchFile = 2;
    public const int Interrupted = 4;
    public const int NoSuchAddress = 6;
    public const int TryAgain = 11;
    public const int AccessDenied = 13;
    public const int Busy = 16;
    public const int NoSuchDevice = 19;
    public const int InvalidArgument = 22;
    public const int RemoteIO = 121;
}
