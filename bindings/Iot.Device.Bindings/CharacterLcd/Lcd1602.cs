using System.Device.I2c;
using System.Drawing;

namespace Iot.Device.CharacterLcd;

/// <summary>Two rows of 16 characters.</summary>
public class Lcd1602 : Hd44780
{
    public Lcd1602(LcdInterface lcdInterface) : base(new Size(16, 2), lcdInterface)
    {
    }

    /// <summary>Over I²C; see <see cref="LcdInterface.CreateI2c"/>.</summary>
    public Lcd1602(I2cDevice device, bool uses8Bit) : this(LcdInterface.CreateI2c(device, uses8Bit))
    {
    }
}
