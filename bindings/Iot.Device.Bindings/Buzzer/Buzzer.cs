using System.Device.Pwm;

namespace Iot.Device.Buzzer;

/// <summary>A passive buzzer on a PWM channel, which it owns.</summary>
public class Buzzer(PwmChannel pwmChannel) : IDisposable
{
    private readonly PwmChannel channel = pwmChannel ?? throw new ArgumentNullException(nameof(pwmChannel));

    /// <param name="frequency">Hertz.</param>
    public void StartPlaying(double frequency)
    {
        channel.Frequency = (int)frequency;
        channel.Start();
    }

    public void StopPlaying() => channel.Stop();

    /// <summary>Plays and waits.</summary>
    /// <param name="frequency">Hertz.</param>
    /// <param name="duration">Milliseconds.</param>
    public void PlayTone(double frequency, int duration)
    {
        StartPlaying(frequency);
        Thread.Sleep(duration);
        StopPlaying();
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            channel.Dispose();
    }
}
