using System.Device.I2c;
using Inspection.Contracts;
using Inspection.Core.Parts;
using Inspection.Core.Sources;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Virtual.Buses;
using Inspection.Hardware.Virtual.Physics;
using Inspection.Hardware.Virtual.Pins;

namespace Inspection.Hardware.Virtual.Bench;

/// <summary>
/// A belt, a camera's place and everything that a hardware file names, in software: the station's own device code drives it through <see cref="Driver"/>,
/// <see cref="I2cBus"/> and <see cref="OpenPwm"/>. It moves by the clock given, tells edges on the clock's timer, and knows the truth. The belt is switched off until
/// somebody switches it on, <see cref="Do"/>. Thread-safe.
/// </summary>
public sealed class VirtualBench : IBenchListener, IDisposable
{
    private const double PressSeconds = 0.2;
    private const double LeastSpeedFactor = 0.25;
    private const double BounceSeconds = 0.0003;

    private readonly Lock gate = new();
    private readonly BenchSettings settings;
    private readonly TimeProvider time;
    private readonly BenchLayout layout;
    private readonly BenchPhysics physics;
    private readonly BenchClock clock;
    private readonly BenchAgenda agenda = new();
    private readonly BenchCamera camera;
    private readonly BenchContacts contacts;
    private readonly BenchOutputs outputs;
    private readonly Dictionary<int, VirtualPwmChannel> pwm = [];
    private readonly Dictionary<int, IVirtualChip> chips = [];
    private readonly IReadOnlyList<PinUse> wires;
    private readonly BenchWires inputs;
    private readonly ITimer timer;
    private double speedFactor = 1;
    private double watchdogEnds;
    private bool isSwitchedOn;
    private bool isDisposed;

    public VirtualBench(BenchSettings settings, TimeProvider time)
    {
        (this.settings, this.time) = (settings, time);
        var hardware = settings.Hardware;
        layout = settings.Layout;
        wires = PinTable.Of(hardware);
        Driver = new VirtualGpioDriver(hardware.Board.Lines, time);
        inputs = new BenchWires(Driver);
        foreach (var display in hardware.Displays ?? [])
            chips[AddressOf(display)] = display.Kind == DisplayKind.Oled ? new VirtualOled() : new VirtualLcd();
        I2cBus = new VirtualI2cBus(hardware.Board.I2cBus, chips);
        physics = new BenchPhysics(layout, settings.MillimetresPerCount, settings.Seed, this);
        clock = new BenchClock(time);
        camera = new BenchCamera(physics, 2 + (int)(layout.Camera / layout.Pitch), (hardware.Trigger?.Kind ?? TriggerKind.FreeRun) == TriggerKind.FreeRun, Touch, time);
        contacts = new BenchContacts(hardware, (pin, level) => inputs.Drive(pin, level, clock.TimestampOf(physics.Now)));
        outputs = new BenchOutputs(hardware, Driver, pwm);
        Driver.OutputChanged += OnOutput;
        timer = time.CreateTimer(static bench => ((VirtualBench)bench!).Pump(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (hardware.Trigger is { Pin: { } sensor })
            inputs.Drive(sensor, hardware.Trigger.ActiveLow, clock.TimestampOf(0));
        contacts.Rest();
        Touch(static () => { });
    }

    public VirtualGpioDriver Driver { get; }

    public I2cBus I2cBus { get; }

    /// <summary>What feeds the belt and photographs its parts.</summary>
    public IPartConveyor Camera => camera;

    /// <summary>What the bench has counted by now.</summary>
    public BenchCounts Counts
    {
        get
        {
            lock (gate)
                return physics.Counts;
        }
    }

    /// <summary>A PWM channel of the bench; the caller disposes it.</summary>
    /// <exception cref="IOException">The channel is open.</exception>
    public VirtualPwmChannel OpenPwm(int channel, int frequency, double dutyCycle)
    {
        var opened = new VirtualPwmChannel(frequency, dutyCycle);
        lock (gate)
        {
            if (pwm.TryGetValue(channel, out var earlier) && earlier.IsOpen)
                throw new IOException($"PWM channel {channel} is open.");
            pwm[channel] = opened;
        }
        opened.Changed += () => Touch(static () => { });
        return opened;
    }

    /// <summary>Whether a part goes on as good is settled: the station's word on it, where it came in time.</summary>
    public void Judge(PartId part, Verdict verdict) => Touch(() => physics.Judge(part, verdict));

    /// <summary>Does what somebody does to the bench.</summary>
    /// <returns>Why nothing was done; null: it was.</returns>
    public LocalizedText? Do(BenchInput input)
    {
        if (input.Press is { } button && !contacts.Knows(button))
            return Texts.NoSuchButton(button, contacts.Buttons.Select(static known => known.Name));
        if (input.EmergencyStop is not null && settings.Hardware.EmergencyStop is null)
            return Texts.NoEmergencyStop;
        if ((Stranger(input.Unplug) ?? Stranger(input.Plug)) is { } stranger)
            return Texts.NoSuchInput(stranger, Inputs.Select(static known => $"{known.Pin}"));
        if (input.SpeedFactor is { } factor && !(factor >= LeastSpeedFactor && factor <= settings.MostSpeedFactor))
            return settings.Hardware.Encoder is null ? Texts.SpeedIsFixed : Texts.SpeedFactor(factor, LeastSpeedFactor, settings.MostSpeedFactor);
        Touch(() =>
        {
            if (input.Press is { } pressed)
            {
                contacts.Press(pressed, isDown: true);
                agenda.Plan(physics.Now + PressSeconds, _ => contacts.Press(pressed, isDown: false));
            }
            if (input.EmergencyStop is { } stop)
                contacts.Press(stop);
            if (input.Unplug is { } pulled)
                inputs.Unplug(pulled, clock.TimestampOf(physics.Now));
            if (input.Plug is { } back)
                inputs.Plug(back, clock.TimestampOf(physics.Now));
            isSwitchedOn = input.Belt ?? isSwitchedOn;
            speedFactor = input.SpeedFactor ?? speedFactor;
        });
        return null;
    }

    /// <summary>The bench as it is now.</summary>
    public BenchMessage Look()
    {
        lock (gate)
        {
            AdvanceLocked();
            return new BenchMessage(
                time.GetUtcNow(),
                new BenchBelt(physics.Position, physics.Speed, speedFactor, settings.MostSpeedFactor, isSwitchedOn, IsReleasedLocked),
                new BenchPlaces(layout.PartLength, layout.Sensor, layout.Camera, layout.Gate, layout.End, settings.Hardware.Encoder is not null),
                [.. physics.Parts.Select(Tell)],
                [.. (settings.Hardware.Displays ?? []).Select(Tell)],
                [.. contacts.Buttons.Select(static button => new BenchButton(button.Name, button.IsPressed))],
                [.. wires.Select(use => outputs.Wire(use) with { IsUnplugged = inputs.IsUnplugged(use.Pin) ? true : null })],
                Tell(physics.Counts),
                settings.Hardware.Gate is null ? null : new BenchGateState(Math.Round(physics.GatePlace, 3), outputs.GateRejects),
                settings.Hardware.Trigger?.Pin is null ? null : physics.IsBeamBroken,
                outputs.LightPercent, outputs.BuzzerHertz, outputs.Tower,
                settings.Hardware.EmergencyStop is null ? null : contacts.IsEmergencyStopPressed);
        }
    }

    public void Dispose()
    {
        lock (gate)
            isDisposed = true;
        Driver.OutputChanged -= OnOutput;
        timer.Dispose();
        camera.Dispose();
    }

    void IBenchListener.BeamChanged(bool isBroken, double at)
    {
        if (settings.Hardware.Trigger is not { Pin: { } pin } trigger)
            return;
        var level = isBroken != trigger.ActiveLow;
        for (var i = 0; i <= 2 * settings.Bounces; i++)
        {
            var now = i % 2 == 0 ? level : !level;
            agenda.Plan(at + i * BounceSeconds, moment => inputs.Drive(pin, now, clock.TimestampOf(moment)));
        }
    }

    void IBenchListener.Counted(long count, double at)
    {
        if (settings.Hardware.Encoder is not { } encoder)
            return;
        var timestamp = clock.TimestampOf(at);
        inputs.Drive(encoder.PinA, (count & 3) is 1 or 2, timestamp);
        inputs.Drive(encoder.PinB, (count & 3) is 2 or 3, timestamp);
    }

    void IBenchListener.CameToCamera() => camera.Arrive();

    private IEnumerable<PinUse> Inputs => wires.Where(static known => known.Direction == PinDirection.Input);

    private bool IsReleasedLocked => outputs.IsLineReleased && !contacts.IsEmergencyStopPressed;

    /// <returns>The pin, if it is no input of this bench.</returns>
    private int? Stranger(int? pin) => Inputs.Any(known => known.Pin == pin) ? null : pin;

    private static int AddressOf(DisplaySettings display) => HardwareRules.ParseAddress(display.Address) ?? 0;

    private static BenchCountsMessage Tell(BenchCounts counts) =>
        new(counts.Laid, counts.Passed, counts.Rejected, counts.GoodHit, counts.BadPassed, counts.Escapes, counts.FalseRejects);

    private BenchPartState Tell(BenchPart part) => new(
        part.Identity.Value, Math.Round(physics.Position - part.LaidAt, 2), part.IsBad, part.IsPhotographed, part.Verdict,
        part.Fate == PartFate.OnBelt ? null : part.Fate == PartFate.Rejected);

    private BenchDisplay Tell(DisplaySettings display) => chips[AddressOf(display)] switch
    {
        VirtualOled oled => new BenchDisplay("oled", display.Address, Convert.ToBase64String(oled.Picture()), VirtualOled.Width, VirtualOled.Height),
        VirtualLcd lcd => new BenchDisplay("lcd", display.Address, Lines: lcd.Text(), IsLit: lcd.IsLit),
        var other => throw new InvalidOperationException($"{other.GetType()} shows nothing."),
    };

    private void OnOutput(int pin) => Touch(() =>
    {
        if (pin == settings.Hardware.Watchdog?.Pin)
            FeedWatchdogLocked();
    });

    private void FeedWatchdogLocked()
    {
        outputs.IsWatchdogSilent = false;
        watchdogEnds = physics.Now + BenchOutputs.WatchdogSeconds;
        agenda.Plan(watchdogEnds, moment => outputs.IsWatchdogSilent |= moment >= watchdogEnds);
    }

    /// <summary>Something is done to the bench from outside: it is brought up to now before, and looks at what follows after.</summary>
    private void Touch(Action change)
    {
        lock (gate)
        {
            if (isDisposed)
                return;
            AdvanceLocked();
            change();
            FollowLocked();
            ExpectLocked();
        }
    }

    private void Pump()
    {
        lock (gate)
        {
            if (isDisposed)
                return;
            AdvanceLocked();
        }
        Driver.Tell();
        lock (gate)
        {
            if (!isDisposed)
                ExpectLocked();
        }
    }

    private void AdvanceLocked()
    {
        var now = clock.Read();
        while (Math.Min(physics.NextEvent, agenda.Next) is var next && next <= now)
        {
            physics.AdvanceTo(next);
            agenda.Do(next);
            FollowLocked();
        }
        physics.AdvanceTo(now);
    }

    /// <summary>Belt and gate do what they are told.</summary>
    private void FollowLocked()
    {
        physics.Run(isSwitchedOn && IsReleasedLocked ? settings.UsualSpeed * speedFactor : 0);
        physics.TellGate(outputs.GateRejects);
    }

    private void ExpectLocked() =>
        timer.Change(Driver.HasEdges ? TimeSpan.Zero : clock.Expect(Math.Min(physics.NextEvent, agenda.Next)), Timeout.InfiniteTimeSpan);
}
