using System.Device.Gpio;

namespace System.Device.Spi;

/// <summary>Where an SPI device is and how it is spoken to.</summary>
/// <param name="busId">0 for <c>/dev/spidev0.*</c>.</param>
/// <param name="chipSelectLine">1 for <c>/dev/spidev*.1</c>; -1 is line 0.</param>
public sealed class SpiConnectionSettings(int busId, int chipSelectLine = -1)
{
    internal SpiConnectionSettings(SpiConnectionSettings other) : this(other.BusId, other.ChipSelectLine)
    {
        Mode = other.Mode;
        DataBitLength = other.DataBitLength;
        ClockFrequency = other.ClockFrequency;
        DataFlow = other.DataFlow;
        ChipSelectLineActiveState = other.ChipSelectLineActiveState;
    }

    public int BusId { get; set; } = busId;

    public int ChipSelectLine { get; set; } = chipSelectLine;

    public SpiMode Mode { get; set; } = SpiMode.Mode0;

    /// <summary>Bits of a word.</summary>
    public int DataBitLength { get; set; } = 8;

    /// <summary>Hertz.</summary>
    public int ClockFrequency { get; set; } = 500_000;

    public DataFlow DataFlow { get; set; } = DataFlow.MsbFirst;

    /// <summary>Level of the chip select line during a transfer.</summary>
    public PinValue ChipSelectLineActiveState { get; set; } = PinValue.Low;
}
