namespace Inspection.Hardware.Belt;

/// <summary>
/// Fires the gate when the belt is where the tracker says, on a thread of its own. Rejects until it is started, while it is held, when it cannot tell, and after disposal. Owns the gate.
/// </summary>
public sealed class GateScheduler : IDisposable
{
    /// <summary>A gate that does not answer is tried again after so long.</summary>
    private static readonly TimeSpan retry = TimeSpan.FromSeconds(1);

    private readonly BeltTracker tracker;
    private readonly IRejectGate gate;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource stop = new();
    private readonly Thread thread;
    private volatile bool isHeld;
    private bool? told;
    private bool inTrouble;
    private long fired;

    public GateScheduler(BeltTracker tracker, IRejectGate gate, TimeProvider time)
    {
        (this.tracker, this.gate, this.time) = (tracker, gate, time);
        thread = new Thread(Run) { Name = "gate", IsBackground = true, Priority = ThreadPriority.Highest };
    }

    /// <summary>Raised on the gate's thread with what is wrong, and with null when it works again.</summary>
    public event Action<IOException?>? TroubleChanged;

    /// <summary>Raised on the gate's thread with the number of parts that came before their verdict.</summary>
    public event Action<int>? Overrun;

    /// <summary>How often the gate was told to reject.</summary>
    public long Fired => Interlocked.Read(ref fired);

    public void Start() => thread.Start();

    /// <summary>While true the gate rejects everything.</summary>
    public void Hold(bool isHeld)
    {
        this.isHeld = isHeld;
        tracker.Wake();
    }

    public void Dispose()
    {
        if (stop.IsCancellationRequested)
            return;
        stop.Cancel();
        if (thread.IsAlive && Thread.CurrentThread != thread)
            thread.Join();
        gate.Dispose();
        stop.Dispose();
    }

    private void Run()
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var demand = tracker.Demand(out var due);
                if (demand.Overruns > 0)
                    Overrun?.Invoke(demand.Overruns);
                if (!TryTell(demand.Rejects || isHeld))
                    due = Earlier(due, time.GetTimestamp() + (long)(retry.TotalSeconds * time.TimestampFrequency));
                tracker.AwaitChange(due, stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The ordinary end.
        }
    }

    private static long Earlier(long? due, long other) => due is { } first ? Math.Min(first, other) : other;

    private bool TryTell(bool rejects)
    {
        if (told == rejects)
            return true;
        try
        {
            gate.Set(rejects);
        }
        catch (IOException exception)
        {
            told = null;
            if (!inTrouble)
                TroubleChanged?.Invoke(exception);
            inTrouble = true;
            return false;
        }
        if (rejects && told is not null)
            Interlocked.Increment(ref fired);
        told = rejects;
        if (inTrouble)
            TroubleChanged?.Invoke(null);
        inTrouble = false;
        return true;
    }
}
