namespace Inspection.Hardware.Modbus;

public enum PlcAnswer
{
    Done,

    /// <summary>Not now; the PLC may ask again.</summary>
    Busy,

    /// <summary>This station has no such command, as it is configured.</summary>
    Unsupported,
}
