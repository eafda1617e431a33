using Inspection.Contracts;
using Inspection.Core.Indicating;
using Inspection.Core.Triggering;
using Inspection.Hardware.Belt;
using Inspection.Hardware.Boards;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Devices;
using Inspection.Hardware.Watching;

namespace Inspection.Hardware.Station;

/// <summary>The opened devices of a station; owns them and the board.</summary>
internal sealed class HardwareParts(HardwareSettings settings, IStationBoard board, TimeProvider time) : IDisposable
{
    /// <summary>What happened is told for so long, so that somebody reads it.</summary>
    private static readonly TimeSpan tellingTime = TimeSpan.FromSeconds(10);

    private (LocalizedText Text, long Since)? happened;
    private StationControl? control;
    private bool isBlind;
    private bool rejectsAll;

    public HardwareSettings Settings { get; } = settings;

    public IStationBoard Board { get; } = board;

    public IBelt? Belt { get; set; }

    public BeltTracker? Tracker { get; set; }

    public GateScheduler? Scheduler { get; set; }

    public IPartSensor? Sensor { get; set; }

    public SoftwareSensor? Software { get; set; }

    public EncoderInput? Encoder { get; set; }

    public OutputLine? Watchdog { get; set; }

    public SensorWatch? SensorWatch { get; set; }

    public EncoderWatch? EncoderWatch { get; set; }

    public IndicatorBoard Indicators { get; } = new(time);

    /// <summary>Contacts: buttons, emergency stop.</summary>
    public List<DebouncedInput> Inputs { get; } = [];

    public DebouncedInput? EmergencyStop { get; set; }

    /// <summary>What the gate's thread said last; null: it works.</summary>
    public LocalizedText? GateTrouble { get; set; }

    public StationControl Control
    {
        get => control ?? throw new InvalidOperationException("The line is not opened yet.");
        set => control = value;
    }

    /// <summary>Sightings are followed from now on. Before the gate works: it must not open for what was not seen to come. Not beside <see cref="Trouble"/>.</summary>
    public void Begin()
    {
        SensorWatch?.Begin();
        HoldGate();
        Scheduler?.Start();
        Control.Begin();
    }

    /// <summary>The most urgent thing that is wrong now; null: nothing. For one thread.</summary>
    public LocalizedText? Trouble()
    {
        if (Encoder?.TakeTrouble() is { } missed)
            happened = (missed, time.GetTimestamp());
        if (happened is { } old && time.GetElapsedTime(old.Since) > tellingTime)
            happened = null;
        var encoder = EncoderTrouble();
        var sensor = SensorTrouble();
        HoldGate();
        return Control.Condition switch
            {
                StationCondition.Emergency => Texts.EmergencyStop,
                StationCondition.Fault when GateTrouble is null && EncoderWatch is not { IsLost: true } => Texts.LineStopped,
                _ => null,
            }
            ?? (Control.LineFailure is { } failure ? DeviceWords.Of(failure, "line") : null) ?? GateTrouble ?? encoder ?? Tracker?.Trouble ?? happened?.Text
            ?? (Sensor as GpioPartSensor)?.Trouble ?? sensor
            ?? Inputs.Select(static input => input.Trouble).FirstOrDefault(static trouble => trouble is not null) ?? Indicators.Trouble;
    }

    /// <summary>Looks at the emergency stop itself, and says that the agent lives. An emergency stop that cannot be read is a pressed one.</summary>
    /// <param name="isOn">The level of the watchdog's line.</param>
    public void Watch(bool isOn)
    {
        try
        {
            EmergencyStop?.Poll();
            if (isBlind && EmergencyStop is { } stop)
                Control.EmergencyStop(stop.IsOn);
            isBlind = false;
            Watchdog?.Set(isOn);
        }
        catch (IOException exception)
        {
            if (EmergencyStop is not null && !isBlind)
                Control.EmergencyStop(isPressed: true);
            isBlind = EmergencyStop is not null;
            happened = (DeviceWords.Of(exception, EmergencyStop is null ? "watchdog" : "emergencyStop"), time.GetTimestamp());
        }
    }

    /// <summary>Looks at the encoder, and has everything rejected while it does not tell where the parts are.</summary>
    private LocalizedText? EncoderTrouble()
    {
        if (EncoderWatch is not { } watch || Encoder is not { } encoder || Settings.Encoder is not { } pins)
            return null;
        var was = watch.IsLost;
        watch.Look(Control.IsRunning, encoder.Edges, SensorWatch?.Sightings ?? 0, Belt?.Read().Position ?? 0);
        if (watch.IsLost || was)
            Tracker?.SpoilAll(Spoiling.Lost);
        if (watch.IsLost && !was && Settings.SafeAction == SafeAction.StopLine)
            Control.Fault();
        return watch.Fault switch
        {
            EncoderFault.Silent => Texts.EncoderSilent(pins.PinA, pins.PinB),
            EncoderFault.Still => Texts.EncoderStill(pins.PinA, pins.PinB),
            EncoderFault.ChannelA => Texts.EncoderChannel("A", pins.PinA),
            EncoderFault.ChannelB => Texts.EncoderChannel("B", pins.PinB),
            EncoderFault.Clearing => Texts.EncoderClearing,
            _ => null,
        };
    }

    /// <summary>Looks at the part sensor, and has everything rejected while parts may be under way that it did not see.</summary>
    private LocalizedText? SensorTrouble()
    {
        if (SensorWatch is not { } watch || Settings is not { Trigger.Pin: { } pin, Belt: { } belt })
            return null;
        var was = watch.IsBlind;
        watch.Look(Control.IsRunning);
        if (watch.IsBlind || was)
            Tracker?.SpoilAll(Spoiling.Unseen);
        if (watch.IsDarkForLong)
            return Texts.SensorNeverEnds(pin, watch.Settings.LongestDarkParts * belt.PartLengthMillimetres);
        return watch.Fault switch
        {
            SensorFault.Missing => Texts.NoPart(pin, watch.Settings.NoPartIntervals),
            SensorFault.DarkFromStart or SensorFault.Clearing => Texts.SensorClearing(pin),
            _ => null,
        };
    }

    private void HoldGate()
    {
        var rejectsAll = EncoderWatch is { IsLost: true } || SensorWatch is { IsBlind: true };
        if (rejectsAll != this.rejectsAll)
            Control.RejectAll(this.rejectsAll = rejectsAll);
    }

    /// <summary>In the order of urgency: the line stands, the gate rejects, then everything is switched off.</summary>
    public void Dispose()
    {
        Quietly(control);
        Quietly(Scheduler);
        Quietly(Tracker);
        Quietly(SensorWatch);
        Quietly(Sensor as IDisposable);
        Quietly(Encoder);
        foreach (var input in Inputs)
            Quietly(input);
        Quietly(Indicators);
        Quietly(Watchdog);
        Quietly(Board);
    }

    /// <summary>A device that is gone must not keep the others from their end.</summary>
    private static void Quietly(IDisposable? part)
    {
        try
        {
            part?.Dispose();
        }
        catch (IOException)
        {
            // It is gone: there is nothing to switch off any more.
        }
    }
}
