using System.Device.I2c;
using System.Diagnostics;

namespace Iot.Device.CharacterLcd;

/// <summary>The wires to an HD44780.</summary>
public abstract partial class LcdInterface : IDisposable
{
    private static readonly TimeSpan longEnoughToSleep = TimeSpan.FromMilliseconds(2);

    /// <summary>Whether a byte goes over in one piece.</summary>
    public abstract bool EightBitMode { get; }

    public abstract bool BacklightOn { get; set; }

    /// <summary>Longer or shorter waits, for a controller with another clock than 270 kHz.</summary>
    public double WaitMultiplier { get; set; } = 1;

    /// <summary>Over I²C; the display disposes the device.</summary>
    /// <param name="device">The port expander, for the usual backpack with a PCF8574 at 0x27 or 0x3F (PCF8574A).</param>
    /// <param name="uses8Bit">False: the backpack has four data wires. Displays with I²C of their own are not among the kit's.</param>
    public static LcdInterface CreateI2c(I2cDevice device, bool uses8Bit) =>
        uses8Bit ? throw new NotSupportedException("Only the backpack with four data wires is built in.") : new I2c4Bit(device);

    public abstract void SendData(byte value);

    public abstract void SendData(ReadOnlySpan<byte> values);

    public abstract void SendCommand(byte command);

    public abstract void SendCommands(ReadOnlySpan<byte> values);

    /// <summary>Waits as long as the instruction takes; the busy flag is not read, which takes longer.</summary>
    public virtual void WaitForNotBusy(int microseconds)
    {
        var since = Stopwatch.GetTimestamp();
        var wait = TimeSpan.FromMicroseconds(microseconds * WaitMultiplier);
        if (wait >= longEnoughToSleep)
            Thread.Sleep(wait + TimeSpan.FromMilliseconds(1));
        while (Stopwatch.GetElapsedTime(since) < wait)
            Thread.SpinWait(10);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
