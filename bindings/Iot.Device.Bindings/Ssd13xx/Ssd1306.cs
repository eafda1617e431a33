using System.Device.I2c;
using Iot.Device.Ssd13xx.Commands;

namespace Iot.Device.Ssd13xx;

/// <summary>
/// A display of 128 × 64 or 128 × 32 pixels at address 0x3C or 0x3D. A picture: <c>SetColumnAddress</c>, <c>SetPageAddress</c>, then all its bytes in one
/// <see cref="Ssd13xx.SendData"/>, about 23 ms at 400 kHz for 64 rows.
/// </summary>
public class Ssd1306 : Ssd13xx
{
    /// <summary>Initialises the display: switched on, its memory as it was.</summary>
    /// <exception cref="System.Device.DeviceException">The display did not acknowledge.</exception>
    public Ssd1306(I2cDevice i2cDevice, int width, int height) : base(i2cDevice, width, height)
    {
        if (width != 128 || height is not (64 or 32))
            throw new ArgumentException($"An SSD1306 has 128 × 64 or 128 × 32 pixels, not {width} × {height}.", nameof(height));
        // By the data sheet's flow chart (application note, section 2), written from the left top with the plug on top.
        SendCommands(
        [
            0xAE, // off
            0xD5, 0x80, // clock: as after reset
            0xA8, (byte)(height - 1), // rows
            0xD3, 0x00, // no offset
            0x40, // from line 0
            0x8D, 0x14, // charge pump on: the panel's voltage is made on the module
            0x20, 0x00, // memory goes right, then down
            0xA1, 0xC8, // columns and rows reversed
            0xDA, (byte)(height == 64 ? 0x12 : 0x02), // rows interleaved, or not
            0x81, 0x7F, // contrast: as after reset
            0xD9, 0xF1, // pre-charge for the charge pump
            0xDB, 0x40, // deselect level
            0xA4, 0xA6, // show the memory, 1 is lit
            0xAF, // on
        ]);
    }

    public void SendCommand(ISsd1306Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        SendCommands(command.GetBytes());
    }

    public override void SendCommand(ISharedCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        SendCommands(command.GetBytes());
    }
}
