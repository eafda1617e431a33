namespace Modbus;

/// <summary>The functions that are served; every other is refused as an <see cref="ModbusExceptionCode.IllegalFunction"/>.</summary>
public enum ModbusFunction
{
    ReadCoils = 1,
    ReadDiscreteInputs = 2,
    ReadHoldingRegisters = 3,
    ReadInputRegisters = 4,
    WriteSingleCoil = 5,
    WriteSingleRegister = 6,
    WriteMultipleCoils = 15,
    WriteMultipleRegisters = 16,
}
