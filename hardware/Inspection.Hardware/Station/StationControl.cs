using Inspection.Core.Indicating;
using Inspection.Hardware.Belt;
using Inspection.Hardware.Devices;

namespace Inspection.Hardware.Station;

/// <summary>Applies the state of the line to its output, the belt and the gate. Thread-safe.</summary>
internal sealed class StationControl : IDisposable
{
    private readonly Lock gate = new();
    private readonly LineState state;
    private readonly OutputLine? line;
    private readonly IBelt? belt;
    private readonly BeltTracker? tracker;
    private readonly GateScheduler? scheduler;
    private bool isInspecting;
    private bool rejectsAll;
    private bool isDisposed;

    /// <param name="line">Owned; null: nothing stops the conveyor.</param>
    public StationControl(LineState state, OutputLine? line, IBelt? belt, BeltTracker? tracker, GateScheduler? scheduler)
    {
        (this.state, this.line, this.belt, this.tracker, this.scheduler) = (state, line, belt, tracker, scheduler);
        if (line is not null)
            belt?.Run(false);
    }

    /// <summary>The most urgent condition that the line is in; null: it runs.</summary>
    public StationCondition? Condition
    {
        get
        {
            lock (gate)
                return state.IsEmergency ? StationCondition.Emergency : state.IsFault ? StationCondition.Fault : state.IsStopped ? StationCondition.Stopped : null;
        }
    }

    public bool IsAcknowledged
    {
        get
        {
            lock (gate)
                return state.IsAcknowledged;
        }
    }

    /// <summary>The line is told to run, or there is nothing that could stop it.</summary>
    public bool IsRunning
    {
        get
        {
            lock (gate)
                return isInspecting && (line is null || state.MayRun);
        }
    }

    /// <summary>Why the line could not be told last time; null: it was.</summary>
    public IOException? LineFailure { get; private set; }

    /// <summary>The station is ready: the line may run.</summary>
    public void Begin() => Change(() => isInspecting = true);

    public void Start() => Change(state.Start);

    public void Stop() => Change(state.Stop);

    public void Acknowledge() => Change(state.Acknowledge);

    public void Fault() => Change(state.Fault);

    /// <summary>The gate rejects, whatever comes, until that is over: nobody knows where the parts are, or whether they are seen.</summary>
    public void RejectAll(bool rejectsAll) => Change(() => this.rejectsAll = rejectsAll);

    public void EmergencyStop(bool isPressed)
    {
        Change(() => state.EmergencyStop(isPressed));
        if (isPressed)
            tracker?.SpoilAll(Spoiling.Emergency);
    }

    /// <summary>The line stands from now on, whatever the gate, a button or a watch still has to say.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (isDisposed)
                return;
            (isDisposed, isInspecting) = (true, false);
            line?.Dispose();
        }
    }

    private void Change(Action change)
    {
        lock (gate)
        {
            if (isDisposed)
                return;
            change();
            var runs = isInspecting && state.MayRun;
            // Under the lock: what was decided last must be what the line is told last.
            TryTell(runs);
            if (line is not null)
                belt?.Run(runs);
            scheduler?.Hold(state.IsEmergency || rejectsAll);
        }
    }

    /// <summary>Callbacks of inputs end here: what fails is told, and must not end the process in the middle of its stop.</summary>
    private void TryTell(bool runs)
    {
        try
        {
            line?.Set(runs);
            LineFailure = null;
        }
        catch (IOException exception)
        {
            LineFailure = exception;
        }
    }
}
