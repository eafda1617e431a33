namespace Iot.Device.Ssd13xx.Commands.Ssd1306Commands;

/// <summary>The pages that data fill, and with them where the next data go: the first of them.</summary>
public class SetPageAddress(PageAddress startAddress = PageAddress.Page0, PageAddress endAddress = PageAddress.Page7) : ISsd1306Command
{
    public byte Id => 0x22;

    public PageAddress StartAddress { get; } = startAddress;

    public PageAddress EndAddress { get; } = endAddress;

    public byte[] GetBytes() => [Id, (byte)StartAddress, (byte)EndAddress];
}
