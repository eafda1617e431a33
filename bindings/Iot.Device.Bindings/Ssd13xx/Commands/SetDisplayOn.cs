namespace Iot.Device.Ssd13xx.Commands;

/// <summary>Switches the panel on.</summary>
public class SetDisplayOn : ISharedCommand
{
    public byte Id => 0xAF;

    public byte[] GetBytes() => [Id];
}
