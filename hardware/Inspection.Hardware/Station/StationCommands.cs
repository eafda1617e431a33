using Inspection.Hardware.Modbus;

namespace Inspection.Hardware.Station;

/// <summary>What a PLC may ask of a station with hardware.</summary>
public sealed class StationCommands(StationHardware hardware) : IPlcCommands
{
    /// <summary>A part has come; for a station whose trigger is <c>command</c> or <c>software</c>.</summary>
    public PlcAnswer Trigger()
    {
        if (hardware.Sensor is not { } sensor)
            return PlcAnswer.Unsupported;
        sensor.See();
        return PlcAnswer.Done;
    }

    public PlcAnswer Reset()
    {
        hardware.Acknowledge();
        return PlcAnswer.Done;
    }
}
