using System.Device.Pwm;

namespace Inspection.Hardware.Tests.Fakes;

internal sealed class FakePwmChannel : PwmChannel
{
    public override int Frequency { get; set; }

    public override double DutyCycle { get; set; }

    public bool IsOn { get; private set; }

    public override void Start() => IsOn = true;

    public override void Stop() => IsOn = false;
}
