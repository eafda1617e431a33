namespace Inspection.Hardware.Modbus;

/// <summary>Of a station that takes parts by itself.</summary>
public sealed class NoPlcCommands : IPlcCommands
{
    public PlcAnswer Trigger() => PlcAnswer.Unsupported;

    public PlcAnswer Reset() => PlcAnswer.Unsupported;
}
