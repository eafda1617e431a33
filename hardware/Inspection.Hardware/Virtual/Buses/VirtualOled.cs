namespace Inspection.Hardware.Virtual.Buses;

/// <summary>
/// An SSD1306 with 128 × 64 pixels: takes the bytes of the bus apart as the controller does (Solomon Systech, SSD1306 rev 1.1, chapters 8.1.5 and 9) and keeps its
/// display memory. Scrolling is not built in. Thread-safe.
/// </summary>
public sealed class VirtualOled : IVirtualChip
{
    public const int Width = 128;
    public const int Height = 64;
    private const int Pages = Height / 8;
    private const byte DataBit = 0x40;
    private const byte OnlyOne = 0x80;

    private readonly Lock gate = new();
    private readonly byte[] memory = new byte[Width * Pages];
    private readonly byte[] command = new byte[8];
    private int length;
    private int mode = 2;
    private (int First, int Last) columns = (0, Width - 1);
    private (int First, int Last) pages = (0, Pages - 1);
    private (int Column, int Page) at;
    private bool isOn;
    private bool isInverse;
    private bool isAllLit;
    private bool isMirrored;
    private bool isFlipped;
    private byte contrast = 0x7F;

    /// <summary>Brightness, 0–255.</summary>
    public int Contrast
    {
        get
        {
            lock (gate)
                return contrast;
        }
    }

    /// <summary>What is to be seen, with the plug on top: a bit a pixel, rows from the top, 16 bytes each, the highest bit on the left; 1 is lit. All dark while the panel sleeps.</summary>
    public byte[] Picture()
    {
        var picture = new byte[Width * Height / 8];
        lock (gate)
        {
            for (var y = 0; y < Height && isOn; y++)
            {
                for (var x = 0; x < Width; x++)
                {
                    if (IsLitLocked(x, y))
                        picture[(y * Width + x) / 8] |= (byte)(0x80 >> (x & 7));
                }
            }
        }
        return picture;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (gate)
        {
            while (!bytes.IsEmpty)
            {
                var control = bytes[0];
                bytes = bytes[1..];
                var count = (control & OnlyOne) != 0 ? Math.Min(1, bytes.Length) : bytes.Length;
                foreach (var one in bytes[..count])
                {
                    if ((control & DataBit) != 0)
                        PutLocked(one);
                    else
                        CommandLocked(one);
                }
                bytes = bytes[count..];
            }
        }
    }

    /// <summary>The status: bit 6 says that the panel sleeps (8.1.1).</summary>
    public void Read(Span<byte> buffer)
    {
        lock (gate)
            buffer.Fill((byte)(isOn ? 0 : 0x40));
    }

    /// <summary>Modules are mounted so that a picture stands upright with columns and rows reversed.</summary>
    private bool IsLitLocked(int x, int y)
    {
        var (column, row) = (isMirrored ? x : Width - 1 - x, isFlipped ? y : Height - 1 - y);
        return (isAllLit || (memory[row / 8 * Width + column] >> (row & 7) & 1) != 0) != isInverse;
    }

    private void PutLocked(byte eightPixels)
    {
        memory[at.Page * Width + at.Column] = eightPixels;
        if (mode == 1)
        {
            at = at.Page < pages.Last ? (at.Column, at.Page + 1) : (at.Column < columns.Last ? at.Column + 1 : columns.First, pages.First);
            return;
        }
        var isPaged = mode == 2;
        if (at.Column < (isPaged ? Width - 1 : columns.Last))
            at.Column++;
        else
            at = isPaged ? (0, at.Page) : (columns.First, at.Page < pages.Last ? at.Page + 1 : pages.First);
    }

    private void CommandLocked(byte next)
    {
        command[length++] = next;
        if (length <= ArgumentsOf(command[0]))
            return;
        length = 0;
        ExecuteLocked();
    }

    private static int ArgumentsOf(byte first) => first switch
    {
        0x20 or 0x81 or 0x8D or 0xA8 or 0xD3 or 0xD5 or 0xD9 or 0xDA or 0xDB => 1,
        0x21 or 0x22 or 0xA3 => 2,
        0x29 or 0x2A => 5,
        0x26 or 0x27 => 6,
        _ => 0,
    };

    private void ExecuteLocked()
    {
        switch (command[0])
        {
            case 0x20:
                mode = command[1] & 3;
                break;
            case 0x21:
                columns = (command[1] & 0x7F, command[2] & 0x7F);
                at.Column = columns.First;
                break;
            case 0x22:
                pages = (command[1] & 7, command[2] & 7);
                at.Page = pages.First;
                break;
            case 0x81:
                contrast = command[1];
                break;
            case 0xA0 or 0xA1:
                isMirrored = command[0] == 0xA1;
                break;
            case 0xC0 or 0xC8:
                isFlipped = command[0] == 0xC8;
                break;
            case 0xA4 or 0xA5:
                isAllLit = command[0] == 0xA5;
                break;
            case 0xA6 or 0xA7:
                isInverse = command[0] == 0xA7;
                break;
            case 0xAE or 0xAF:
                isOn = command[0] == 0xAF;
                break;
            case >= 0xB0 and <= 0xB7:
                at.Page = command[0] & 7;
                break;
            case <= 0x0F:
                at.Column = (at.Column & 0x70) | command[0];
                break;
            case <= 0x1F:
                at.Column = (at.Column & 0x0F) | ((command[0] & 7) << 4);
                break;
        }
    }
}
