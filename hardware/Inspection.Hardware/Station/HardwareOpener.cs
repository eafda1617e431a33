using System.Device.I2c;
using System.Globalization;
using Inspection.Contracts;
using Inspection.Core.Triggering;
using Inspection.Hardware.Belt;
using Inspection.Hardware.Boards;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Devices;
using Inspection.Hardware.Watching;

namespace Inspection.Hardware.Station;

/// <summary>Opens what the hardware file names on a board, outputs in their safe position first.</summary>
public static class HardwareOpener
{
    private static readonly TimeSpan buttonDebounce = TimeSpan.FromMilliseconds(20);

    /// <summary>A busy machine takes so long to tell an edge.</summary>
    private static readonly TimeSpan telling = TimeSpan.FromMilliseconds(20);

    /// <param name="board">Owned from now on, also when this throws.</param>
    /// <exception cref="InputException">Something is taken, absent, forbidden or does not answer; says what, where, and what would help.</exception>
    public static StationHardware Open(HardwareSettings settings, IStationBoard board, TimeProvider time)
    {
        var parts = new HardwareParts(settings, board, time);
        try
        {
            OpenBelt(parts, time);
            OpenControl(parts, time);
            OpenTrigger(parts, time);
            OpenWatches(parts, time);
            OpenIndicators(parts);
            return new StationHardware(parts, time);
        }
        catch
        {
            parts.Dispose();
            throw;
        }
    }

    private static void OpenBelt(HardwareParts parts, TimeProvider time)
    {
        var (settings, board) = (parts.Settings, parts.Board);
        if (settings.Encoder is { } encoder)
        {
            var counted = new EncoderBelt(encoder.MillimetresPerCount, time);
            parts.Encoder = Try("encoder", () => new EncoderInput(board.Gpio, encoder.PinA, encoder.PinB, counted, time));
            parts.Belt = counted;
        }
        if (settings.Belt is not { } belt)
            return;
        parts.Belt ??= new TimeBelt(belt.SpeedMillimetresPerSecond, time);
        // Without a gate the way behind the camera is nobody's matter.
        var gate = settings.Gate ?? new GateSettings(GateKind.Solenoid, Pin: 0, OpeningMilliseconds: 0, ClosingMilliseconds: 0, BeforeMillimetres: 0, AfterMillimetres: 0);
        var trigger = settings.Trigger ?? new TriggerSettings(TriggerKind.FreeRun);
        parts.Tracker = new BeltTracker(parts.Belt, new TrackingSettings(
            belt.With(gate), belt.SpeedMillimetresPerSecond,
            TimeSpan.FromMilliseconds(trigger.DelayMilliseconds), TimeSpan.FromMilliseconds(trigger.LatestPictureMilliseconds),
            TimeSpan.FromMilliseconds(trigger.DebounceMilliseconds) + telling), time);
        if (settings.Gate is null)
            return;
        parts.Scheduler = new GateScheduler(parts.Tracker, Try("gate", () => OpenGate(settings.Gate, board)), time);
        parts.Scheduler.TroubleChanged += trouble =>
        {
            parts.GateTrouble = trouble is null ? null : DeviceWords.Of(trouble, "gate");
            if (trouble is not null)
                parts.Control.Fault();
        };
    }

    private static IRejectGate OpenGate(GateSettings gate, IStationBoard board) => gate is { Kind: GateKind.Servo, Servo: { } servo }
        ? new ServoGate(board.OpenPwm(servo.Channel, ServoGate.Hertz, servo.RejectMicroseconds * ServoGate.Hertz / 1e6), servo, TimeSpan.FromMilliseconds(gate.OpeningMilliseconds))
        : new SolenoidGate(board.Gpio, gate.Pin, gate.Energised);

    private static void OpenControl(HardwareParts parts, TimeProvider time)
    {
        var (settings, gpio) = (parts.Settings, parts.Board.Gpio);
        var line = settings.Line is { } output ? Try("line", () => new OutputLine(gpio, output.Pin, output.ActiveLow)) : null;
        var control = new StationControl(
            new LineState(settings is { Buttons.Start: not null, Line: { StartsByItself: false } }), line, parts.Belt, parts.Tracker, parts.Scheduler);
        parts.Control = control;
        if (settings.EmergencyStop is { } stop)
        {
            // Without debounce: the first edge stops. Pulled up, so that a broken wire of a contact that opens is a pressed one.
            var input = Try("emergencyStop", () => new DebouncedInput(
                gpio, stop.Pin, "emergencyStop.pin", isActiveLow: !stop.NormallyClosed, isPulledUp: true, TimeSpan.Zero, time, (isPressed, _) => control.EmergencyStop(isPressed)));
            parts.Inputs.Add(input);
            parts.EmergencyStop = input;
            if (input.IsOn)
                control.EmergencyStop(isPressed: true);
        }
        AddButton(settings.Buttons?.Start, "buttons.start", control.Start);
        AddButton(settings.Buttons?.Stop, "buttons.stop", control.Stop);
        AddButton(settings.Buttons?.Acknowledge, "buttons.acknowledge", control.Acknowledge);
        if (settings.Watchdog is { } watchdog)
            parts.Watchdog = Try("watchdog", () => new OutputLine(gpio, watchdog.Pin, watchdog.ActiveLow));

        void AddButton(int? pin, string name, Action onPressed)
        {
            if (pin is { } number)
                parts.Inputs.Add(Try(name, () => new DebouncedInput(gpio, number, name, isActiveLow: true, isPulledUp: true, buttonDebounce, time, (isPressed, _) =>
                {
                    if (isPressed)
                        onPressed();
                })));
        }
    }

    private static void OpenTrigger(HardwareParts parts, TimeProvider time)
    {
        if (parts.Settings.Trigger is not { } trigger)
            return;
        if (trigger.Kind is TriggerKind.Command or TriggerKind.Software)
            parts.Software = new SoftwareSensor(time);
        parts.Sensor = trigger switch
        {
            { Kind: TriggerKind.PartSensor, Pin: { } pin } => Try("trigger", () => new GpioPartSensor(
                parts.Board.Gpio, pin, trigger.ActiveLow, TimeSpan.FromMilliseconds(trigger.DebounceMilliseconds), time)),
            { Kind: TriggerKind.Encoder, PitchMillimetres: { } pitch } when parts.Belt is { } belt => new PitchSensor(belt, pitch, time),
            _ => parts.Software,
        };
    }

    private static void OpenWatches(HardwareParts parts, TimeProvider time)
    {
        var (settings, watch) = (parts.Settings, parts.Settings.Watch ?? new WatchSettings());
        var clearance = settings is { Belt: { } path, Gate: { } gate } ? path.With(gate).ShutAt(path.PartLengthMillimetres) : 0;
        if (parts.Sensor is GpioPartSensor sensor && settings.Belt is { } belt && parts.Belt is { } moved)
            parts.SensorWatch = new SensorWatch(watch, sensor, belt.PartLengthMillimetres, clearance, moved, time);
        if (parts.Encoder is not null)
            parts.EncoderWatch = new EncoderWatch(watch, clearance, isTold: settings.Line is not null, time);
    }

    private static void OpenIndicators(HardwareParts parts)
    {
        var (settings, board) = (parts.Settings, parts.Board);
        if (settings.TowerLight is { } tower)
            parts.Indicators.Add(Try("towerLight", () => new TowerLight(board.Gpio, tower)));
        if (settings.LightRing is { } ring)
            parts.Indicators.Add(Try("lightRing", () => new LightRing(board.OpenPwm(ring.Channel, ring.Hertz, ring.Percent / 100))));
        if (settings.Buzzer is { } buzzer)
            parts.Indicators.Add(Try("buzzer", () => new StationBuzzer(board.OpenPwm(buzzer.Channel, buzzer.Hertz, 0.5), buzzer.Hertz)));
        foreach (var display in settings.Displays ?? [])
        {
            var open = Try("displays", () => DeviceAt(board.I2c, display, settings.Board.I2cBus));
            parts.Indicators.Add(display.Kind == DisplayKind.Oled
                ? new OledDisplay(open, display.Address, UserLanguages.Current)
                : new CharacterDisplay(open, display.Address));
        }
    }

    /// <summary>Opens a display again and again, after it has answered once.</summary>
    /// <exception cref="InputException">It does not; says what does.</exception>
    private static Func<I2cDevice> DeviceAt(I2cBus bus, DisplaySettings display, int number)
    {
        var address = HardwareRules.ParseAddress(display.Address) ?? 0;
        var isMade = false;
        var first = Make();
        try
        {
            first.ReadByte();
        }
        catch (IOException exception)
        {
            var found = bus.PerformBusScan().Select(static address => string.Create(CultureInfo.InvariantCulture, $"0x{address:X2}"));
            throw new InputException(Texts.DisplayAbsent(display.Kind == DisplayKind.Oled ? "oled" : "lcd", display.Address, number, string.Join(", ", found)), exception);
        }
        return Make;

        I2cDevice Make()
        {
            if (isMade)
                bus.RemoveDevice(address);
            isMade = false;
            var device = bus.CreateDevice(address);
            isMade = true;
            return device;
        }
    }

    private static T Try<T>(string name, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new InputException(DeviceWords.Of(exception, name), exception);
        }
    }
}
