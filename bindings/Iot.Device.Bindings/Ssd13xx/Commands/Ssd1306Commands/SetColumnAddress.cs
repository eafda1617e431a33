namespace Iot.Device.Ssd13xx.Commands.Ssd1306Commands;

/// <summary>The columns that data fill, 0 to 127, and with them where the next data go: the first of them.</summary>
public class SetColumnAddress : ISsd1306Command
{
    private const byte LastColumn = 0x7F;

    public SetColumnAddress(byte startAddress = 0, byte endAddress = LastColumn)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startAddress, LastColumn);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(endAddress, LastColumn);
        StartAddress = startAddress;
        EndAddress = endAddress;
    }

    public byte Id => 0x21;

    public byte StartAddress { get; }

    public byte EndAddress { get; }

    public byte[] GetBytes() => [Id, StartAddress, EndAddress];
}
