using System.Device.I2c;
using System.Drawing;

namespace Iot.Device.CharacterLcd;

/// <summary>Four rows of 20 characters.</summary>
public class Lcd2004 : Hd44780
{
    public Lcd2004(LcdInterface lcdInterface) : base(new Size(20, 4), lcdInterface)
    {
    }

    /// <summary>Over I²C; see <see cref="LcdInterface.CreateI2c"/>.</summary>
    public Lcd2004(I2cDevice device, bool uses8Bit) : this(LcdInterface.CreateI2c(device, uses8Bit))
    {
    }
}
