using Inspection.Hardware.Virtual.Buses;
using Iot.Device.CharacterLcd;
using Shouldly;

namespace Inspection.Hardware.Tests.Virtual;

public class VirtualLcdTests
{
    private readonly VirtualLcd glass = new();
    private readonly VirtualI2cBus bus;

    public VirtualLcdTests() => bus = new VirtualI2cBus(1, new Dictionary<int, IVirtualChip> { [0x27] = glass });

    [Fact]
    public void Text_RowsWritten_AreShown()
    {
        using var display = Open();

        display.Write("OK  12");
        display.SetCursorPosition(4, 1);
        display.Write("NG 3");

        glass.Text().ShouldBe(["OK  12          ", "    NG 3        "]);
    }

    [Fact]
    public void Text_Cleared_IsBlankAndBeginsAtTheLeftTop()
    {
        using var display = Open();
        display.SetCursorPosition(0, 1);
        display.Write("rubbish");

        display.Clear();
        display.Write("A");

        glass.Text().ShouldBe(["A               ", new string(' ', 16)]);
    }

    [Fact]
    public void Text_OpenedTwice_SurvivesHalfAByteOfTheFirst()
    {
        using var first = Open();
        bus.Transfer(0x27, [0x0C, 0x08], []);

        bus.RemoveDevice(0x27);
        using var second = Open();
        second.Write("again");

        glass.Text()[0].ShouldBe("again           ");
    }

    [Fact]
    public void IsLit_LampSwitched_Follows()
    {
        using var display = Open();

        display.BacklightOn = false;
        glass.IsLit.ShouldBeFalse();
        display.BacklightOn = true;
        glass.IsLit.ShouldBeTrue();
    }

    [Fact]
    public void Text_DisplayOff_IsBlank()
    {
        using var display = Open();
        display.Write("hidden");

        display.DisplayOn = false;

        glass.Text()[0].ShouldBe(new string(' ', 16));
    }

    private Lcd1602 Open() => new(bus.CreateDevice(0x27), uses8Bit: false);
}
