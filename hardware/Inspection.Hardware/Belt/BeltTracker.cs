using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Parts;
using Inspection.Core.Triggering;

namespace Inspection.Hardware.Belt;

/// <summary>
/// The reject queue on a real belt: sightings come from the sensor's thread, pictures from the camera's, verdicts from the inspection's, and the gate's thread asks what to do.
/// Thread-safe; a verdict costs a look through the parts under way, and allocates nothing.
/// </summary>
public sealed class BeltTracker : IRejectActuator, IPartTracker, IDisposable
{
    /// <summary>What a belt may be too fast by before it is said; its encoder's speed is that of a few counts.</summary>
    private const double SpeedTolerance = 1.2;

    private readonly Lock gate = new();
    private readonly PartsOnBelt parts;
    private readonly IBelt belt;
    private readonly TrackingSettings settings;
    private readonly TimeProvider time;
    private readonly PreciseWait gateWait;
    private readonly PreciseWait cameraWait;
    private double gatePosition = double.PositiveInfinity;
    private double cameraPosition = double.PositiveInfinity;

    public BeltTracker(IBelt belt, TrackingSettings settings, TimeProvider time)
    {
        (this.belt, this.settings, this.time) = (belt, settings, time);
        parts = new PartsOnBelt(settings.Geometry, settings.WayOfTelling);
        gateWait = new PreciseWait(time);
        cameraWait = new PreciseWait(time);
        belt.Moved += OnMoved;
    }

    public BeltCounters Counters
    {
        get
        {
            lock (gate)
                return parts.Counters;
        }
    }

    public long Rejected => Counters.Rejected;

    /// <summary>What is wrong with the belt at this moment; null: nothing.</summary>
    public LocalizedText? Trouble
    {
        get
        {
            lock (gate)
            {
                var reading = belt.Read();
                if (parts.IsBackwards(reading.Position))
                    return Texts.RunsBackwards;
                return Math.Abs(reading.Speed) > settings.HighestSpeed * SpeedTolerance ? Texts.TooFast(settings.HighestSpeed) : null;
            }
        }
    }

    /// <summary>Has the sensor's sightings tracked from now on.</summary>
    public void Follow(IPartSensor sensor)
    {
        sensor.Seen += timestamp => See(timestamp, sensor.TellsEnds);
        if (sensor.TellsEnds)
            sensor.Cleared += Clear;
    }

    public TriggeredPart Wait(CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryTake(out var part, out var due))
                return part;
            cameraWait.Until(due, cancellation);
        }
    }

    public PictureMatch Match(in TriggeredPart part, long exposedTimestamp)
    {
        if (exposedTimestamp < part.Timestamp)
            return PictureMatch.TooEarly;
        lock (gate)
        {
            if (parts.IsBeforeCamera(part.Number, belt.PositionAt(exposedTimestamp), settings.Latest, Before(exposedTimestamp)))
                return PictureMatch.Shows;
            parts.Miss(part.Number);
        }
        gateWait.Wake();
        return PictureMatch.TooLate;
    }

    public void Identify(in TriggeredPart part, PartId identity)
    {
        lock (gate)
            parts.Identify(part.Number, identity);
    }

    public void Enter(PartId identity, long exposedTimestamp)
    {
        lock (gate)
            parts.EnterPhotographed(identity, belt.PositionAt(exposedTimestamp), exposedTimestamp);
        gateWait.Wake();
    }

    public Settlement Settle(PartId part, Verdict verdict)
    {
        Settlement settlement;
        lock (gate)
            settlement = parts.Settle(part, verdict, belt.Read().Position);
        gateWait.Wake();
        return settlement;
    }

    /// <summary>Rejects all that is under way.</summary>
    public void SpoilAll(Spoiling why)
    {
        lock (gate)
            parts.SpoilAll(why);
        gateWait.Wake();
    }

    public void Dispose()
    {
        belt.Moved -= OnMoved;
        gateWait.Dispose();
        cameraWait.Dispose();
    }

    /// <summary>What the gate must do now.</summary>
    /// <param name="due">When to ask again, if nothing happens meanwhile; null: when something happens.</param>
    internal GateDemand Demand(out long? due)
    {
        lock (gate)
        {
            var demand = parts.Advance(belt.Read().Position);
            Volatile.Write(ref gatePosition, demand.NextPosition);
            due = double.IsFinite(demand.NextPosition) ? belt.TimestampAt(demand.NextPosition) : null;
            return demand;
        }
    }

    /// <summary>Waits until <see cref="Demand"/> may have another answer.</summary>
    internal void AwaitChange(long? due, CancellationToken cancellation) => gateWait.Until(due, cancellation);

    /// <summary>Something beside the parts changed what the gate must do.</summary>
    internal void Wake() => gateWait.Wake();

    private void See(long timestamp, bool isUntilCleared)
    {
        lock (gate)
            parts.Enter(belt.PositionAt(timestamp), timestamp, isUntilCleared, Math.Max(0, time.GetElapsedTime(timestamp).TotalSeconds) * settings.HighestSpeed);
        gateWait.Wake();
        cameraWait.Wake();
    }

    private void Clear(long timestamp)
    {
        lock (gate)
            parts.Clear(belt.PositionAt(timestamp));
        gateWait.Wake();
    }

    private bool TryTake(out TriggeredPart part, out long? due)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            var position = belt.Read().Position;
            var turn = parts.TakeForCamera(position, settings.Latest, Before(now));
            (part, due) = (default, null);
            var next = turn is { Part: { } awaited, IsTaken: false } ? awaited.Front + settings.Geometry.ToCamera : double.PositiveInfinity;
            Volatile.Write(ref cameraPosition, next);
            if (turn.Part is null)
                return false;
            if (turn.IsTaken)
                part = new TriggeredPart(turn.Part.Number, now, Words(turn.Part.Spoiling));
            else
                due = position >= next ? turn.Part.SeenTimestamp + Ticks(settings.Delay) : belt.TimestampAt(next);
            return turn.IsTaken;
        }
    }

    private void OnMoved()
    {
        var position = belt.Counts ? belt.Read().Position : double.PositiveInfinity;
        if (position >= Volatile.Read(ref gatePosition))
            gateWait.Wake();
        if (position >= Volatile.Read(ref cameraPosition))
            cameraWait.Wake();
    }

    private long Before(long timestamp) => timestamp - Ticks(settings.Delay);

    private long Ticks(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);

    private static LocalizedText? Words(Spoiling why) => why switch
    {
        Spoiling.None => null,
        Spoiling.Doubled => Texts.DoublePart,
        Spoiling.NotPhotographed => Texts.NotPhotographed,
        Spoiling.Backwards => Texts.MovedBackwards,
        Spoiling.Lost => Texts.PositionLost,
        Spoiling.Unseen => Texts.PassedUnseen,
        _ => Texts.AtEmergencyStop,
    };
}
