using System.Device.I2c;
using Iot.Device.Ssd13xx.Commands;

namespace Iot.Device.Ssd13xx;

/// <summary>An OLED with a controller of the SSD13xx family, over I²C. Owns the device.</summary>
public abstract class Ssd13xx(I2cDevice i2cDevice, int width, int height) : IDisposable
{
    /// <summary>Control byte (data sheet, 8.1.5.2): only commands follow.</summary>
    private const byte Commands = 0x00;

    /// <summary>Control byte: only data for the display's memory follow.</summary>
    private const byte Data = 0x40;

    private readonly I2cDevice device = i2cDevice ?? throw new ArgumentNullException(nameof(i2cDevice));

    /// <summary>One transfer: the control byte and the whole display.</summary>
    private readonly byte[] transfer = new byte[1 + width * height / 8];

    /// <summary>Pixels.</summary>
    public int ScreenWidth { get; } = width;

    /// <summary>Pixels.</summary>
    public int ScreenHeight { get; } = height;

    public abstract void SendCommand(ISharedCommand command);

    /// <summary>
    /// Writes into the display's memory from where it stands. A byte is eight pixels of a column, the lowest bit on top; bytes go from left to right, then to
    /// the next eight rows. Allocates nothing.
    /// </summary>
    /// <param name="data">At most a whole display: width × height / 8 bytes.</param>
    public virtual void SendData(Span<byte> data) => Send(Data, data);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            device.Dispose();
    }

    private protected void SendCommands(ReadOnlySpan<byte> commands) => Send(Commands, commands);

    private void Send(byte control, ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, transfer.Length - 1);
        transfer[0] = control;
        bytes.CopyTo(transfer.AsSpan(1));
        device.Write(transfer.AsSpan(0, 1 + bytes.Length));
    }
}
