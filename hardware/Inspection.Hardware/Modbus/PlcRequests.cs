using Modbus;

namespace Inspection.Hardware.Modbus;

/// <summary>Decides about each request: reads and the few writes of the map are answered, everything else is refused.</summary>
internal sealed class PlcRequests(PlcBoard board, IPlcCommands commands)
{
    /// <summary>Carries out what <paramref name="request"/> orders.</summary>
    /// <returns>Why it is refused; null: answer it from the tables.</returns>
    public ModbusExceptionCode? WhyNot(in ModbusRequest request)
    {
        if (!request.IsWrite)
            return null;
        if (!request.IsSound)
            return ModbusExceptionCode.IllegalDataValue;
        return request.Function is ModbusFunction.WriteSingleCoil or ModbusFunction.WriteMultipleCoils ? WhyNotCoils(request) : WhyNotRegister(request);
    }

    private ModbusExceptionCode? WhyNotCoils(in ModbusRequest request)
    {
        if (request.Address < PlcMap.StationCoils || request.Address + request.Count > PlcMap.Coils)
            return ModbusExceptionCode.IllegalDataAddress;
        if (!board.IsInOperation)
            return ModbusExceptionCode.ServerDeviceBusy;
        for (var index = 0; index < request.Count; index++)
        {
            if (request.Coil(index) && WhyNot(request.Address + index == PlcMap.Trigger ? commands.Trigger() : commands.Reset()) is { } why)
                return why;
        }
        return null;
    }

    private ModbusExceptionCode? WhyNotRegister(in ModbusRequest request)
    {
        if (request is not { Address: PlcMap.Acknowledge, Count: 1 })
            return ModbusExceptionCode.IllegalDataAddress;
        board.Acknowledge(request.Register(0));
        return null;
    }

    private static ModbusExceptionCode? WhyNot(PlcAnswer answer) => answer switch
    {
        PlcAnswer.Done => null,
        PlcAnswer.Busy => ModbusExceptionCode.ServerDeviceBusy,
        _ => ModbusExceptionCode.IllegalDataAddress,
    };
}
