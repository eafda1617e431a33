namespace System.Device.Spi;

/// <summary>Clock polarity (high bit) and phase (low bit).</summary>
public enum SpiMode
{
    Mode0,
    Mode1,
    Mode2,
    Mode3,
}
