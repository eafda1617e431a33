using Inspection.Hardware.Virtual.Buses;
using Iot.Device.Ssd13xx;
using Iot.Device.Ssd13xx.Commands;
using Iot.Device.Ssd13xx.Commands.Ssd1306Commands;
using Shouldly;

namespace Inspection.Hardware.Tests.Virtual;

public class VirtualOledTests
{
    private readonly VirtualOled panel = new();
    private readonly Ssd1306 display;

    public VirtualOledTests() =>
        display = new Ssd1306(new VirtualI2cBus(1, new Dictionary<int, IVirtualChip> { [0x3C] = panel }).CreateDevice(0x3C), VirtualOled.Width, VirtualOled.Height);

    [Fact]
    public void Picture_WholeScreenSent_ShowsItUpright()
    {
        var memory = new byte[1024];
        memory[0] = 0b0000_0001; // left top
        memory[127] = 0b1000_0000; // on the right, eighth row
        memory[1023] = 0b1000_0000; // right bottom
        Send(memory);

        Lit().ShouldBe([(0, 0), (127, 7), (127, 63)]);
    }

    [Fact]
    public void Picture_WindowOfPagesAndColumns_FillsOnlyThat()
    {
        Send(new byte[1024]);
        display.SendCommand(new SetColumnAddress(10, 11));
        display.SendCommand(new SetPageAddress(PageAddress.Page2, PageAddress.Page3));
        display.SendData([0x01, 0x02, 0x04, 0x08]);

        Lit().ShouldBe([(10, 16), (11, 17), (10, 26), (11, 27)]);
    }

    [Fact]
    public void Picture_WrittenTwice_BeginsAnewAtTheWindow()
    {
        Send([.. Enumerable.Repeat((byte)0xFF, 1024)]);
        Send(new byte[1024]);

        Lit().ShouldBeEmpty();
    }

    [Fact]
    public void Picture_SwitchedOff_IsDarkAndComesBack()
    {
        Send([1, .. new byte[1023]]);

        display.SendCommand(new SetDisplayOff());
        Lit().ShouldBeEmpty();
        display.SendCommand(new SetDisplayOn());
        Lit().ShouldBe([(0, 0)]);
    }

    [Fact]
    public void Contrast_Set_IsKept()
    {
        display.SendCommand(new SetContrastControlForBank0(200));

        panel.Contrast.ShouldBe(200);
    }

    private void Send(byte[] memory)
    {
        display.SendCommand(new SetColumnAddress());
        display.SendCommand(new SetPageAddress());
        display.SendData(memory);
    }

    private List<(int X, int Y)> Lit()
    {
        var picture = panel.Picture();
        return [.. from y in Enumerable.Range(0, 64) from x in Enumerable.Range(0, 128) where (picture[y * 16 + x / 8] & (0x80 >> (x & 7))) != 0 select (x, y)];
    }
}
