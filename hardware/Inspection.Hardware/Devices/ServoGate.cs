using System.Device.Pwm;
using Inspection.Hardware.Belt;
using Inspection.Hardware.Configuration;
using Iot.Device.ServoMotor;

namespace Inspection.Hardware.Devices;

/// <summary>A flap on a hobby servo. Turned to rejecting at the beginning and the end; without power it stays where it is or falls, so the flap should fall shut.</summary>
internal sealed class ServoGate : IRejectGate
{
    public const int Hertz = 50;

    private readonly ServoMotor servo;
    private readonly ServoSettings settings;
    private readonly TimeSpan opening;

    /// <param name="channel">At 50 Hz; owned.</param>
    /// <param name="opening">How long the servo takes to its other end.</param>
    public ServoGate(PwmChannel channel, ServoSettings settings, TimeSpan opening)
    {
        (this.settings, this.opening) = (settings, opening);
        servo = new ServoMotor(channel);
        Set(rejects: true);
        servo.Start();
    }

    public string Name => $"gate.servo.channel {settings.Channel}";

    public void Set(bool rejects) => servo.WritePulseWidth((int)(rejects ? settings.RejectMicroseconds : settings.PassMicroseconds));

    public void Dispose()
    {
        Set(rejects: true);
        // Pulses that end too soon leave it on the way.
        Thread.Sleep(opening);
        servo.Stop();
        servo.Dispose();
    }
}
