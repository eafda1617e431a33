namespace System.Device.Pwm;

/// <summary>A line that pulses by itself.</summary>
public abstract class PwmChannel : IDisposable
{
    /// <summary>Hertz.</summary>
    public abstract int Frequency { get; set; }

    /// <summary>Share of the period in which the line is high, 0.0 to 1.0.</summary>
    public abstract double DutyCycle { get; set; }

    /// <summary>A channel of the kernel (<c>/sys/class/pwm/pwmchipN</c>), not started; the caller disposes it.</summary>
    /// <param name="chip">N.</param>
    /// <param name="channel">Number on the chip, from 0.</param>
    /// <param name="frequency">Hertz.</param>
    /// <param name="dutyCyclePercentage">0.0 to 1.0, the published name notwithstanding.</param>
    /// <exception cref="DeviceException">No such chip or channel, taken, or no permission.</exception>
    public static PwmChannel Create(int chip, int channel, int frequency = 400, double dutyCyclePercentage = 0.5) =>
        new UnixPwmChannel(UnixPwmChannel.Chips, chip, channel, frequency, dutyCyclePercentage);

    public abstract void Start();

    public abstract void Stop();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
