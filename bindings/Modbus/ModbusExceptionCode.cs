namespace Modbus;

/// <summary>Why a request is refused (Modbus Application Protocol 1.1b3, section 7).</summary>
public enum ModbusExceptionCode
{
    IllegalFunction = 1,
    IllegalDataAddress = 2,
    IllegalDataValue = 3,
    ServerDeviceFailure = 4,
    ServerDeviceBusy = 6,
}
