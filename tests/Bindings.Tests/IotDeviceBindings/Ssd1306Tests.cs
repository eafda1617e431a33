using Iot.Device.Ssd13xx;
using Iot.Device.Ssd13xx.Commands;
using Iot.Device.Ssd13xx.Commands.Ssd1306Commands;

namespace Bindings.Tests.IotDeviceBindings;

/// <summary>Bytes by the data sheet of Solomon Systech, revision 1.1: control byte 8.1.5.2, commands table 9-1, start-up of the application note.</summary>
public sealed class Ssd1306Tests : IDisposable
{
    private readonly FakeI2cDevice bus = new();
    private readonly Ssd1306 display;

    public Ssd1306Tests() => display = new Ssd1306(bus, 128, 64);

    public void Dispose() => display.Dispose();

    [Fact]
    public void Constructor_64Rows_SendsTheStartUpInOneTransfer() =>
        bus.Written.ShouldHaveSingleItem().ShouldBe(
        [
            0x00, 0xAE, 0xD5, 0x80, 0xA8, 0x3F, 0xD3, 0x00, 0x40, 0x8D, 0x14, 0x20, 0x00, 0xA1, 0xC8, 0xDA, 0x12, 0x81, 0x7F, 0xD9, 0xF1, 0xDB, 0x40, 0xA4, 0xA6, 0xAF,
        ]);

    [Fact]
    public void Constructor_32Rows_HasOtherRowsAndPins()
    {
        using var small = new FakeI2cDevice();
        using var half = new Ssd1306(small, 128, 32);

        small.Written[0][5].ShouldBe((byte)0x1F);
        small.Written[0][16].ShouldBe((byte)0x02);
    }

    [Fact]
    public void SendData_WholePicture_IsOneTransferBehindTheDataByte()
    {
        var picture = Enumerable.Range(0, 1024).Select(i => (byte)i).ToArray();

        display.SendCommand(new SetColumnAddress());
        display.SendCommand(new SetPageAddress());
        display.SendData(picture);

        bus.Written[1..].ShouldBe([[0x00, 0x21, 0, 127], [0x00, 0x22, 0, 7], [0x40, .. picture]]);
    }

    [Fact]
    public void SendData_MoreThanAPicture_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => display.SendData(new byte[1025]));

    [Fact]
    public void SendCommand_Shared_AreTheirBytes()
    {
        display.SendCommand(new SetDisplayOff());
        display.SendCommand(new SetDisplayOn());
        display.SendCommand(new SetContrastControlForBank0(0x10));

        bus.Written[1..].ShouldBe([[0x00, 0xAE], [0x00, 0xAF], [0x00, 0x81, 0x10]]);
    }

    [Fact]
    public void Constructor_OtherSize_Throws() => Should.Throw<ArgumentException>(() => new Ssd1306(bus, 96, 64));

    [Fact]
    public void Dispose_Display_DisposesItsDevice()
    {
        display.Dispose();

        bus.IsDisposed.ShouldBeTrue();
    }
}
