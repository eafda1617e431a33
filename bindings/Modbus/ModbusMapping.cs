namespace Modbus;

/// <summary>
/// The four tables of a server, from address 0. Replies are taken from them, writes of clients go into them. Not thread-safe: each
/// <see cref="ModbusSession"/> has its own.
/// </summary>
public sealed unsafe class ModbusMapping : IDisposable
{
    private NativeMapping* native;

    /// <param name="coils">Bits that clients read and write, 0–65,536; likewise the others.</param>
    /// <exception cref="ModbusException">No memory.</exception>
    public ModbusMapping(int coils, int discreteInputs, int holdingRegisters, int inputRegisters)
    {
        native = NativeMethods.modbus_mapping_new(coils, discreteInputs, holdingRegisters, inputRegisters);
        if (native is null)
            throw ModbusException.OfLastError(nameof(NativeMethods.modbus_mapping_new));
    }

    ~ModbusMapping() => Free();

    /// <summary>0 or 1 each; valid until <see cref="Dispose"/>, like the others.</summary>
    public Span<byte> Coils => new(Native->BitTable, Native->Bits);

    public Span<byte> DiscreteInputs => new(Native->InputBitTable, Native->InputBits);

    public Span<ushort> HoldingRegisters => new(Native->RegisterTable, Native->Registers);

    public Span<ushort> InputRegisters => new(Native->InputRegisterTable, Native->InputRegisters);

    internal NativeMapping* Native
    {
        get
        {
            ObjectDisposedException.ThrowIf(native is null, this);
            return native;
        }
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (native is not null)
            NativeMethods.modbus_mapping_free(native);
        native = null;
    }
}
