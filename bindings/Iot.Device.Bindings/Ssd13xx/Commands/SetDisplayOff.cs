namespace Iot.Device.Ssd13xx.Commands;

/// <summary>Lets the panel sleep; its memory stays.</summary>
public class SetDisplayOff : ISharedCommand
{
    public byte Id => 0xAE;

    public byte[] GetBytes() => [Id];
}
