using System.Runtime.InteropServices;

namespace Modbus;

/// <summary><c>modbus_mapping_t</c>. A bit takes a byte; registers are in the machine's byte order.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeMapping
{
    public int Bits;
    public int FirstBit;
    public int InputBits;
    public int FirstInputBit;
    public int InputRegisters;
    public int FirstInputRegister;
    public int Registers;
    public int FirstRegister;
    public byte* BitTable;
    public byte* InputBitTable;
    public ushort* InputRegisterTable;
    public ushort* RegisterTable;
}
