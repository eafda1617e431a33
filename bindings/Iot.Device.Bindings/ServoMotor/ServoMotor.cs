using System.Device.Pwm;

namespace Iot.Device.ServoMotor;

/// <summary>A hobby servo on a PWM channel of 50 Hz, which it owns.</summary>
public sealed class ServoMotor : IDisposable
{
    private const double MicrosecondsPerSecond = 1_000_000;

    private readonly PwmChannel channel;
    private double maximumAngle;
    private double minimumPulse;
    private double pulsePerDegree;

    /// <param name="pwmChannel">Its frequency stays as it is.</param>
    /// <param name="maximumAngle">Degrees, 0 to 360.</param>
    /// <param name="minimumPulseWidthMicroseconds">At 0 degrees.</param>
    /// <param name="maximumPulseWidthMicroseconds">At the maximum angle.</param>
    public ServoMotor(
        PwmChannel pwmChannel, double maximumAngle = 180, double minimumPulseWidthMicroseconds = 1_000, double maximumPulseWidthMicroseconds = 2_000)
    {
        ArgumentNullException.ThrowIfNull(pwmChannel);
        channel = pwmChannel;
        Calibrate(maximumAngle, minimumPulseWidthMicroseconds, maximumPulseWidthMicroseconds);
    }

    /// <summary>Changes what the constructor was given.</summary>
    public void Calibrate(double maximumAngle, double minimumPulseWidthMicroseconds, double maximumPulseWidthMicroseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumAngle);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximumAngle, 360);
        ArgumentOutOfRangeException.ThrowIfNegative(minimumPulseWidthMicroseconds);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumPulseWidthMicroseconds, minimumPulseWidthMicroseconds);
        this.maximumAngle = maximumAngle;
        minimumPulse = minimumPulseWidthMicroseconds;
        pulsePerDegree = (maximumPulseWidthMicroseconds - minimumPulseWidthMicroseconds) / maximumAngle;
    }

    public void Start() => channel.Start();

    /// <summary>No more pulses: the servo lets go.</summary>
    public void Stop() => channel.Stop();

    /// <param name="angle">Degrees, 0 to the maximum angle.</param>
    public void WriteAngle(double angle)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(angle);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(angle, maximumAngle);
        WritePulseWidth((int)(minimumPulse + angle * pulsePerDegree));
    }

    /// <param name="microseconds">Length of each pulse.</param>
    public void WritePulseWidth(int microseconds) => channel.DutyCycle = microseconds / MicrosecondsPerSecond * channel.Frequency;

    public void Dispose() => channel.Dispose();
}
