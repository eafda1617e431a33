namespace System.Device;

/// <summary>Why a device of the kernel could not be used. Not in the published package.</summary>
public enum DeviceFault
{
    /// <summary>There is no such file, or no longer: the interface is switched off, the number is another one on this board, or the chip was unplugged.</summary>
    Missing,

    /// <summary>The file may not be opened by this user.</summary>
    AccessDenied,

    /// <summary>The chip has no such pin or channel.</summary>
    Absent,

    /// <summary>The pin, channel or address is in use.</summary>
    Taken,

    /// <summary>Nothing acknowledged the address on the bus.</summary>
    NoAnswer,

    /// <summary>Something else; the error number tells.</summary>
    Failed,
}
