using Iot.Device.CharacterLcd;

namespace Bindings.Tests.IotDeviceBindings;

/// <summary>Bytes by Hitachi's data sheet (ADE-207-272): instructions pages 24 and 25, four-bit start figure 24, behind a PCF8574 backpack.</summary>
public sealed class Hd44780Tests : IDisposable
{
    private readonly FakeI2cDevice bus = new();
    private readonly Lcd2004 display;

    public Hd44780Tests() => display = new Lcd2004(bus, uses8Bit: false);

    public void Dispose() => display.Dispose();

    [Fact]
    public void Constructor_Backpack_GoesIntoFourBitModeThenInitialises()
    {
        // E high and low for each half byte; the backlight is on.
        bus.Written[..4].ShouldBe([[0x3C, 0x38], [0x3C, 0x38], [0x3C, 0x38], [0x2C, 0x28]]);

        Decoded(4).ShouldBe([(false, 0x28), (false, 0x08), (false, 0x01), (false, 0x06), (false, 0x0C)]);
    }

    [Fact]
    public void Write_Text_IsOneTransferOfData()
    {
        display.Write("NG 3");

        bus.Written.Count.ShouldBe(10);
        Decoded(9).ShouldBe([(true, 'N'), (true, 'G'), (true, ' '), (true, '3')]);
    }

    [Fact]
    public void Write_LongText_IsSplitIntoRows()
    {
        display.Write(new string('a', 41));

        bus.Written[9..].Select(t => t.Length).ShouldBe([80, 80, 4]);
    }

    [Fact]
    public void Write_CharactersThatItHasNot_AreQuestionMarks()
    {
        display.Write("합°");

        Decoded(9).ShouldBe([(true, '?'), (true, 0xB0)]);
    }

    [Theory]
    [InlineData(0, 0, 0x80)]
    [InlineData(3, 1, 0xC3)]
    [InlineData(0, 2, 0x94)]
    [InlineData(19, 3, 0xE7)]
    public void SetCursorPosition_Place_IsItsAddress(int left, int top, int command)
    {
        display.SetCursorPosition(left, top);

        Decoded(9).ShouldBe([(false, command)]);
    }

    [Fact]
    public void SetCursorPosition_Outside_Throws() => Should.Throw<ArgumentOutOfRangeException>(() => display.SetCursorPosition(20, 0));

    [Fact]
    public void CreateCustomCharacter_Second_GoesIntoItsMemory()
    {
        display.CreateCustomCharacter(1, [1, 2, 3, 4, 5, 6, 7, 8]);

        Decoded(9).ShouldBe([(false, 0x48), .. Enumerable.Range(1, 8).Select(row => (true, row)), (false, 0x80)]);
    }

    [Fact]
    public void Switches_Changed_AreOneInstruction()
    {
        display.BlinkingCursorVisible = true;
        display.UnderlineCursorVisible = true;
        display.DisplayOn = false;

        Decoded(9).ShouldBe([(false, 0x0D), (false, 0x0F), (false, 0x0B)]);
    }

    [Fact]
    public void BacklightOn_Off_StaysOffInLaterTransfers()
    {
        display.BacklightOn = false;
        display.Clear();

        bus.Written[9].ShouldBe([0x00]);
        bus.Written[10].ShouldBe([0x04, 0x00, 0x14, 0x10]);
        display.BacklightOn.ShouldBeFalse();
    }

    [Fact]
    public void Dispose_Display_DisposesItsDevice()
    {
        display.Dispose();

        bus.IsDisposed.ShouldBeTrue();
    }

    /// <summary>What the controller took at the falling edges of E, from a transfer on: whether data, and the byte.</summary>
    private IEnumerable<(bool Data, int Value)> Decoded(int from)
    {
        var taken = bus.Written.Skip(from).SelectMany(t => t).Where(b => (b & 0b0100) != 0).ToArray();
        return taken.Chunk(2).Select(halves => ((halves[0] & 1) != 0, halves[0] & 0xF0 | halves[1] >> 4));
    }
}
