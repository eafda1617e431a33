using System.Device.Gpio;
using System.Device.I2c;
using System.Device.Pwm;

namespace Inspection.Hardware.Boards;

/// <summary>
/// The pins and buses that a station's devices are connected to: the seam below which the kernel or the virtual bench stands. Everything above is the same code.
/// Whoever opened the board disposes it, after the devices; calls may come from several threads.
/// </summary>
public interface IStationBoard : IDisposable
{
    /// <summary>Pins by their line numbers, as in the hardware file.</summary>
    GpioController Gpio { get; }

    /// <summary>The I²C bus of the hardware file; opened when it is first asked for.</summary>
    /// <exception cref="IOException">It is not there, or may not be opened.</exception>
    I2cBus I2c { get; }

    /// <summary>A PWM channel by its number on the chip of the hardware file; not started. The caller disposes it.</summary>
    /// <param name="dutyCycle">0–1.</param>
    /// <exception cref="IOException">It is not there, taken, or may not be opened.</exception>
    PwmChannel OpenPwm(int channel, int hertz, double dutyCycle);
}
