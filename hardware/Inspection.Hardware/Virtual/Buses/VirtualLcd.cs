namespace Inspection.Hardware.Virtual.Buses;

/// <summary>
/// An HD44780 with 16 × 2 characters behind a PCF8574 (bits RS, RW, E, backlight, D4–D7 from the lowest): takes a half byte when E falls, as the controller does
/// (Hitachi, ADE-207-272, pages 22–28), in eight-bit mode until it is told otherwise. Thread-safe.
/// </summary>
public sealed class VirtualLcd : IVirtualChip
{
    public const int Columns = 16;
    public const int Rows = 2;
    private const int RowLength = 40;
    private const int SecondRow = 0x40;
    private const byte Register = 1;
    private const byte Enable = 4;
    private const byte Light = 8;

    private readonly Lock gate = new();
    private readonly byte[][] memory = [Blank(), Blank()];
    private byte wires;
    private int? half;
    private int address;
    private bool isFourBits;
    private bool isOn;
    private bool isCharacterMemory;
    private int step = 1;

    /// <summary>Whether the lamp behind the glass is lit.</summary>
    public bool IsLit
    {
        get
        {
            lock (gate)
                return (wires & Light) != 0;
        }
    }

    /// <summary>What is to be seen: two rows of 16 characters; blank while the display is switched off. Characters that a program draws itself are shown as a block.</summary>
    public IReadOnlyList<string> Text()
    {
        lock (gate)
            return [.. memory.Select(row => isOn ? string.Create(Columns, row, static (text, codes) => Decode(codes, text)) : new string(' ', Columns))];
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            foreach (var next in bytes)
            {
                var falls = (wires & Enable) != 0 && (next & Enable) == 0;
                wires = next;
                if (falls)
                    TakeLocked(next >> 4, (next & Register) != 0);
            }
        }
    }

    /// <summary>The expander reads its own wires.</summary>
    public void Read(Span<byte> buffer)
    {
        lock (gate)
            buffer.Fill(wires);
    }

    private static byte[] Blank()
    {
        var row = new byte[RowLength];
        Array.Fill(row, (byte)' ');
        return row;
    }

    /// <summary>The controller's table A00 differs from ASCII in two places (page 17).</summary>
    private static void Decode(byte[] codes, Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            text[i] = codes[i] switch { < 0x10 => '█', 0x5C => '¥', 0x7E => '→', 0x7F => '←', 0xDF => '°', var code => (char)code };
    }

    private void TakeLocked(int nibble, bool isData)
    {
        if (!isFourBits)
        {
            ExecuteLocked(nibble << 4);
            return;
        }
        if (half is not { } high)
        {
            half = nibble;
            return;
        }
        half = null;
        var whole = high << 4 | nibble;
        if (isData)
            PutLocked((byte)whole);
        else
            ExecuteLocked(whole);
    }

    private void PutLocked(byte code)
    {
        if (!isCharacterMemory)
            memory[address >= SecondRow ? 1 : 0][address % SecondRow % RowLength] = code;
        MoveLocked(step);
    }

    /// <summary>The address goes on from the end of the first row to the second, and back (page 11).</summary>
    private void MoveLocked(int by)
    {
        var place = (address >= SecondRow ? RowLength : 0) + address % SecondRow + by;
        place = (place + 2 * RowLength) % (2 * RowLength);
        address = place >= RowLength ? SecondRow + place - RowLength : place;
    }

    private void ExecuteLocked(int instruction)
    {
        switch (instruction)
        {
            case >= 0x80:
                (address, isCharacterMemory) = (instruction & 0x7F, false);
                break;
            case >= 0x40:
                isCharacterMemory = true;
                break;
            case >= 0x20:
                isFourBits = (instruction & 0x10) == 0;
                half = null;
                break;
            case >= 0x10:
                if ((instruction & 0x08) == 0)
                    MoveLocked((instruction & 0x04) != 0 ? 1 : -1);
                break;
            case >= 0x08:
                isOn = (instruction & 0x04) != 0;
                break;
            case >= 0x04:
                step = (instruction & 0x02) != 0 ? 1 : -1;
                break;
            case >= 0x02:
                (address, isCharacterMemory) = (0, false);
                break;
            case 0x01:
                Array.Fill(memory[0], (byte)' ');
                Array.Fill(memory[1], (byte)' ');
                (address, isCharacterMemory, step) = (0, false, 1);
                break;
        }
    }
}
