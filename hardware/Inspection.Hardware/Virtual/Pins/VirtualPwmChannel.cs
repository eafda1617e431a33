using System.Device.Pwm;

namespace Inspection.Hardware.Virtual.Pins;

/// <summary>A channel whose pulses the bench sees as what they do: a tone, a brightness, an angle. Thread-safe.</summary>
public sealed class VirtualPwmChannel : PwmChannel
{
    private readonly Lock gate = new();
    private int frequency;
    private double duty;
    private bool isRunning;
    private volatile bool isDisposed;

    public VirtualPwmChannel(int frequency = 400, double dutyCycle = 0.5) => (Frequency, DutyCycle) = (frequency, dutyCycle);

    /// <summary>Frequency, duty or running state is another. On the writer's thread, without a lock.</summary>
    public event Action? Changed;

    /// <summary>Until its disposal.</summary>
    public bool IsOpen => !isDisposed;

    public bool IsRunning
    {
        get
        {
            lock (gate)
                return isRunning;
        }
    }

    public override int Frequency
    {
        get
        {
            lock (gate)
                return frequency;
        }
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            Change(() => frequency = value);
        }
    }

    public override double DutyCycle
    {
        get
        {
            lock (gate)
                return duty;
        }
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1);
            Change(() => duty = value);
        }
    }

    /// <summary>Share of the time in which the line is high; 0 while stopped.</summary>
    public double Power
    {
        get
        {
            lock (gate)
                return isRunning ? duty : 0;
        }
    }

    /// <summary>Length of a pulse in microseconds; 0 while stopped.</summary>
    public double PulseMicroseconds
    {
        get
        {
            lock (gate)
                return isRunning ? 1_000_000 * duty / frequency : 0;
        }
    }

    public override void Start() => Change(() => isRunning = true);

    public override void Stop() => Change(() => isRunning = false);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Stop();
        isDisposed = true;
        base.Dispose(disposing);
    }

    private void Change(Action change)
    {
        lock (gate)
            change();
        Changed?.Invoke();
    }
}
