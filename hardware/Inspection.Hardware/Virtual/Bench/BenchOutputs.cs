using Inspection.Contracts;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Virtual.Pins;

namespace Inspection.Hardware.Virtual.Bench;

/// <summary>What the station's outputs do on the bench. A line that nobody drives does nothing, whichever way round it is wired. Not thread-safe.</summary>
/// <param name="pwm">Channels by their numbers; those that no program has opened are not there.</param>
internal sealed class BenchOutputs(HardwareSettings hardware, VirtualGpioDriver driver, IReadOnlyDictionary<int, VirtualPwmChannel> pwm)
{
    /// <summary>Longer than two of the agent's toggles: the usual setting of a retriggerable timer.</summary>
    public const double WatchdogSeconds = 1.5;

    private bool servoRejects = true;

    /// <summary>A timer behind the watchdog line has run out; it begins so.</summary>
    public bool IsWatchdogSilent { get; set; } = hardware.Watchdog is not null;

    /// <summary>The conveyor may run.</summary>
    public bool IsLineReleased => hardware.Line is not { } line || IsOn(line.Pin, line.ActiveLow);

    /// <summary>The gate rejects: by its coil, its servo, or because nobody triggers the watchdog.</summary>
    public bool GateRejects => IsWatchdogSilent || hardware.Gate switch
    {
        null => false,
        { Kind: GateKind.Servo, Servo: { } servo } => ServoRejects(servo),
        { Energised: EnergisedGate.Pass } solenoid => !IsOn(solenoid.Pin, activeLow: false),
        { } solenoid => IsOn(solenoid.Pin, activeLow: false),
    };

    public BenchTower? Tower => hardware.TowerLight is { } tower ? new BenchTower(Lamp(tower.Red, tower), Lamp(tower.Yellow, tower), Lamp(tower.Green, tower)) : null;

    public double? LightPercent => hardware.LightRing is { } ring ? Math.Round(100 * (pwm.GetValueOrDefault(ring.Channel)?.Power ?? 0), 1) : null;

    public int? BuzzerHertz => hardware.Buzzer is not { } buzzer ? null : pwm.GetValueOrDefault(buzzer.Channel) is { Power: > 0 } channel ? channel.Frequency : 0;

    public BenchWire Wire(PinUse use)
    {
        var isOutput = use.Direction == PinDirection.Output;
        return use.Channel is not { } number ? new BenchWire(use.Pin, use.Key, isOutput, driver.LevelOf(use.Pin))
            : pwm.GetValueOrDefault(number) is { } channel ? new BenchWire(use.Pin, use.Key, isOutput, channel.Power > 0, Math.Round(100 * channel.Power, 1))
            : new BenchWire(use.Pin, use.Key, isOutput, false, 0);
    }

    private bool? Lamp(int? pin, TowerLightSettings tower) => pin is { } number ? IsOn(number, tower.ActiveLow) : null;

    private bool IsOn(int pin, bool activeLow) => driver.OutputOf(pin) is { } level && level != activeLow;

    /// <summary>A servo without pulses stays where it is.</summary>
    private bool ServoRejects(ServoSettings servo)
    {
        if (pwm.GetValueOrDefault(servo.Channel) is { PulseMicroseconds: > 0 and var pulse })
            servoRejects = Math.Abs(pulse - servo.RejectMicroseconds) < Math.Abs(pulse - servo.PassMicroseconds);
        return servoRejects;
    }
}
