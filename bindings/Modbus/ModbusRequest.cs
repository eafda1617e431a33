using System.Buffers.Binary;

namespace Modbus;

/// <summary>One request of a client; valid until the session receives the next.</summary>
public readonly ref struct ModbusRequest
{
    /// <summary>MBAP: transaction (2), protocol (2), length of what follows (2), unit (1).</summary>
    internal const int HeaderLength = 7;

    private const int FieldsLength = 5;
    private const ushort On = 0xFF00;

    internal ModbusRequest(ReadOnlySpan<byte> message) => Message = message;

    public ModbusFunction Function => (ModbusFunction)Message[HeaderLength];

    /// <summary>The first of the addresses, 0–65,535.</summary>
    public int Address => Word(HeaderLength + 1);

    /// <summary>How many addresses are meant; as the client says it, so it may be 0 or too many.</summary>
    public int Count => Function is ModbusFunction.WriteSingleCoil or ModbusFunction.WriteSingleRegister ? 1 : Word(HeaderLength + 3);

    public bool IsWrite => Function >= ModbusFunction.WriteSingleCoil;

    internal ReadOnlySpan<byte> Message { get; }

    /// <summary>Whether the numbers of a write fit each other: count, bytes, and what a single coil may be given.</summary>
    public bool IsSound => Function switch
    {
        ModbusFunction.WriteSingleCoil => Word(HeaderLength + 3) is 0 or On,
        ModbusFunction.WriteMultipleCoils => Count > 0 && Data.Length == (Count + 7) / 8,
        ModbusFunction.WriteMultipleRegisters => Count > 0 && Data.Length == Count * 2,
        _ => true,
    };

    private ReadOnlySpan<byte> Data => Message[(HeaderLength + FieldsLength + 1)..];

    /// <summary>What is to be written into a coil.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public bool Coil(int index) => Function == ModbusFunction.WriteSingleCoil ? Word(HeaderLength + 3) == On : (Data[index / 8] >> (index % 8) & 1) != 0;

    /// <summary>What is to be written into a register.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public ushort Register(int index) => Function == ModbusFunction.WriteSingleRegister ? Word(HeaderLength + 3) : BinaryPrimitives.ReadUInt16BigEndian(Data[(2 * index)..]);

    private ushort Word(int at) => BinaryPrimitives.ReadUInt16BigEndian(Message[at..]);
}
