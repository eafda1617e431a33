using System.Drawing;

namespace Iot.Device.CharacterLcd;

/// <summary>A display with an HD44780 or its like. Owns the interface. Page numbers are of Hitachi's data sheet (ADE-207-272).</summary>
public class Hd44780 : ICharacterLcd
{
    // Instructions, pages 24 and 25.
    private const byte ClearDisplay = 0x01;
    private const byte ReturnHome = 0x02;
    private const byte EntryModeLeftToRight = 0x06;
    private const byte DisplayControl = 0x08;
    private const byte FourBitsTwoLines = 0x28;
    private const byte CharacterMemory = 0x40;
    private const byte DisplayMemory = 0x80;

    /// <summary>Page 24, at 270 kHz.</summary>
    private const int SlowInstructionMicroseconds = 1_520;
    private const int InstructionMicroseconds = 37;

    private const byte DisplayBit = 4;
    private const byte CursorBit = 2;
    private const byte BlinkBit = 1;
    private const int RowsOfACharacter = 8;

    private readonly LcdInterface wires;
    private byte control = DisplayBit;

    /// <summary>Initialises the display: on, cleared, without a cursor.</summary>
    public Hd44780(Size size, LcdInterface lcdInterface)
    {
        ArgumentNullException.ThrowIfNull(lcdInterface);
        Size = size;
        wires = lcdInterface;
        Command(FourBitsTwoLines);
        Command(DisplayControl);
        Clear();
        Command(EntryModeLeftToRight);
        Command((byte)(DisplayControl | control));
    }

    public Size Size { get; }

    public virtual bool BacklightOn
    {
        get => wires.BacklightOn;
        set => wires.BacklightOn = value;
    }

    public bool DisplayOn
    {
        get => (control & DisplayBit) != 0;
        set => Switch(DisplayBit, value);
    }

    public bool UnderlineCursorVisible
    {
        get => (control & CursorBit) != 0;
        set => Switch(CursorBit, value);
    }

    public bool BlinkingCursorVisible
    {
        get => (control & BlinkBit) != 0;
        set => Switch(BlinkBit, value);
    }

    public virtual int NumberOfCustomCharactersSupported => 8;

    public void Clear() => SlowCommand(ClearDisplay);

    /// <summary>Puts the cursor to the left top.</summary>
    public void Home() => SlowCommand(ReturnHome);

    public void SetCursorPosition(int left, int top)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(left);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(left, Size.Width);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(top, Size.Height);
        // Page 11 and the modules' sheets: odd rows begin at 0x40; a third and a fourth row are the first and second drawn out.
        var address = top % 2 * 0x40 + top / 2 * Size.Width + left;
        Command((byte)(DisplayMemory | address));
    }

    public void CreateCustomCharacter(int location, ReadOnlySpan<byte> characterMap)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(location);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(location, NumberOfCustomCharactersSupported);
        ArgumentOutOfRangeException.ThrowIfNotEqual(characterMap.Length, RowsOfACharacter);
        Command((byte)(CharacterMemory | location * RowsOfACharacter));
        wires.SendData(characterMap);
        // Back to the display's memory; where the cursor was is not known.
        Command(DisplayMemory);
    }

    public void Write(string text) => Write(text.AsSpan());

    public void Write(ReadOnlySpan<char> text)
    {
        Span<byte> codes = text.Length <= 128 ? stackalloc byte[text.Length] : new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
            codes[i] = text[i] <= byte.MaxValue ? (byte)text[i] : (byte)'?';
        Write(codes);
    }

    /// <summary>Writes codes of the display from the cursor on.</summary>
    public void Write(ReadOnlySpan<byte> values)
    {
        wires.SendData(values);
        wires.WaitForNotBusy(InstructionMicroseconds);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            wires.Dispose();
    }

    private void Switch(byte bit, bool on)
    {
        control = (byte)(on ? control | bit : control & ~bit);
        Command((byte)(DisplayControl | control));
    }

    private void Command(byte command)
    {
        wires.SendCommand(command);
        wires.WaitForNotBusy(InstructionMicroseconds);
    }

    private void SlowCommand(byte command)
    {
        wires.SendCommand(command);
        wires.WaitForNotBusy(SlowInstructionMicroseconds);
    }
}
