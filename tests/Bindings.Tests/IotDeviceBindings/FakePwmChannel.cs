using System.Device.Pwm;

namespace Bindings.Tests.IotDeviceBindings;

internal sealed class FakePwmChannel : PwmChannel
{
    public override int Frequency { get; set; } = 50;

    public override double DutyCycle { get; set; } = 0.5;

    public bool IsRunning { get; private set; }

    public bool IsDisposed { get; private set; }

    public override void Start() => IsRunning = true;

    public override void Stop() => IsRunning = false;

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
