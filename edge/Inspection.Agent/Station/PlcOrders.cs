using Inspection.Hardware.Modbus;
using Inspection.Hardware.Station;

namespace Inspection.Agent.Station;

/// <summary>What PLCs order, carried out by the station's hardware.</summary>
/// <param name="hardware">Null: the station takes parts by itself, and has nothing to acknowledge.</param>
internal sealed class PlcOrders(StationHardware? hardware) : IPlcCommands
{
    public PlcAnswer Trigger()
    {
        if (hardware?.Sensor is not { } sensor)
            return PlcAnswer.Unsupported;
        sensor.See();
        return PlcAnswer.Done;
    }

    public PlcAnswer Reset()
    {
        if (hardware is null)
            return PlcAnswer.Unsupported;
        hardware.Acknowledge();
        return PlcAnswer.Done;
    }
}
