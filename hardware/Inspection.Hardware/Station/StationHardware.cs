using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Indicating;
using Inspection.Core.Parts;
using Inspection.Core.Sources;
using Inspection.Core.Triggering;
using Inspection.Hardware.Belt;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Devices;

namespace Inspection.Hardware.Station;

/// <summary>
/// Everything that is wired to a station, from its opening to its safe end. The gate rejects and the line stands until <see cref="Begin"/>, and again after disposal, after an
/// exception that nobody caught, and at the end of the process. Made by <see cref="HardwareOpener"/>.
/// </summary>
public sealed class StationHardware : IRejectActuator, IDisposable
{
    private static readonly TimeSpan beat = TimeSpan.FromMilliseconds(100);
    private const int BeatsOfFlash = 5;

    private readonly Lock showing = new();
    private readonly HardwareParts parts;
    private readonly TimeProvider time;
    private readonly ITimer timer;
    private long ok, ng, unknown;
    private int last = -1;
    private long beats;
    private LocalizedText? told;
    private bool isDisposed;

    internal StationHardware(HardwareParts parts, TimeProvider time)
    {
        (this.parts, this.time) = (parts, time);
        if (parts.Scheduler is { } scheduler)
            scheduler.Overrun += OnOverrun;
        AppDomain.CurrentDomain.ProcessExit += OnProcessEnd;
        AppDomain.CurrentDomain.UnhandledException += OnProcessEnd;
        timer = time.CreateTimer(static hardware => ((StationHardware)hardware!).Beat(), this, beat, beat);
    }

    /// <summary>Raised on a thread of the hardware when something begins to be wrong or is another thing (text), and when all is right again (null).</summary>
    public event Action<LocalizedText?>? TroubleChanged;

    /// <summary>What is told of parts where the trigger is <see cref="TriggerKind.Command"/> or <see cref="TriggerKind.Software"/>; null: they are seen otherwise.</summary>
    public SoftwareSensor? Sensor => parts.Software;

    public TriggerKind Trigger => parts.Settings.Trigger?.Kind ?? TriggerKind.FreeRun;

    public long Rejected => parts.Tracker?.Rejected ?? Interlocked.Read(ref ng) + Interlocked.Read(ref unknown);

    public HardwareSummary Summary
    {
        get
        {
            var belt = parts.Tracker?.Counters ?? default;
            return new HardwareSummary(
                belt.Sightings, belt.Doubles, belt.NotPhotographed, belt.Overruns, Rejected, parts.Scheduler?.Fired ?? 0, belt.GoodHit, belt.Backwards);
        }
    }

    /// <summary>The camera as this station triggers it; owns it.</summary>
    public IFrameSource Triggering(IFrameSource camera) => parts.Tracker is not { } tracker ? camera
        : Trigger == TriggerKind.FreeRun ? new FreeRunSource(camera, tracker, time) : new TriggeredSource(camera, tracker, time);

    /// <summary>The station inspects: parts are followed, the gate works, the line may run.</summary>
    public void Begin()
    {
        if (parts is { Tracker: { } tracker, Sensor: { } sensor })
            tracker.Follow(sensor);
        lock (showing)
            parts.Begin();
    }

    /// <summary>As the button: what stands still because of a fault or an emergency stop that was released may go on.</summary>
    public void Acknowledge() => parts.Control.Acknowledge();

    public Settlement Settle(PartId part, Verdict verdict)
    {
        var settlement = parts.Tracker?.Settle(part, verdict) ?? Settlement.Stands;
        var final = settlement == Settlement.Stands ? verdict : Verdict.Unknown;
        _ = final switch { Verdict.Ok => Interlocked.Increment(ref ok), Verdict.Ng => Interlocked.Increment(ref ng), _ => Interlocked.Increment(ref unknown) };
        Volatile.Write(ref last, (int)final);
        return settlement;
    }

    /// <summary>Line and gate first; then the rest is switched off.</summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessEnd;
        AppDomain.CurrentDomain.UnhandledException -= OnProcessEnd;
        lock (showing)
        {
            if (isDisposed)
                return;
            isDisposed = true;
        }
        timer.Dispose();
        parts.Dispose();
    }

    private void OnProcessEnd(object? sender, EventArgs end) => Dispose();

    private void OnOverrun(int count)
    {
        if (parts.Settings.SafeAction == SafeAction.StopLine)
            parts.Control.Fault();
    }

    private void Beat()
    {
        // The displays may take longer than a beat; then one is left out.
        if (!showing.TryEnter())
            return;
        try
        {
            if (isDisposed)
                return;
            beats++;
            parts.Watch(beats / BeatsOfFlash % 2 == 0);
            var trouble = parts.Trouble();
            parts.Indicators.Show(View(trouble));
            if (trouble == told)
                return;
            told = trouble;
        }
        finally
        {
            showing.Exit();
        }
        TroubleChanged?.Invoke(told);
    }

    private StationView View(LocalizedText? trouble)
    {
        var (good, bad, open) = (Interlocked.Read(ref ok), Interlocked.Read(ref ng), Interlocked.Read(ref unknown));
        Verdict? newest = Volatile.Read(ref last) is var value && value >= 0 ? (Verdict)value : null;
        var condition = parts.Control.Condition ?? (newest is null ? StationCondition.Starting : trouble is not null ? StationCondition.Degraded : newest switch
        {
            Verdict.Ok => StationCondition.Normal,
            Verdict.Ng => StationCondition.Reject,
            _ => StationCondition.Unknown,
        });
        return new StationView(condition, newest, good + bad + open, good, bad, open, parts.Control.IsAcknowledged, beats / BeatsOfFlash % 2 == 0);
    }
}
