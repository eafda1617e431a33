namespace Inspection.Hardware.Modbus;

/// <summary>What a PLC may ask of the station, on a thread of the server; must return at once.</summary>
public interface IPlcCommands
{
    /// <summary>Takes one part.</summary>
    PlcAnswer Trigger();

    /// <summary>Ends a standing fault, like the station's acknowledge button.</summary>
    PlcAnswer Reset();
}
