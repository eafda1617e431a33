namespace Iot.Device.Ssd13xx.Commands;

/// <summary>Brightness of the panel, 0 to 255.</summary>
public class SetContrastControlForBank0(byte contrastSetting = 0x7F) : ISharedCommand
{
    public byte Id => 0x81;

    public byte ContrastSetting { get; } = contrastSetting;

    public byte[] GetBytes() => [Id, ContrastSetting];
}
