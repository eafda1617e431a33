namespace Inspection.Hardware.Belt;

/// <summary>A belt without an encoder: its way is the time that it was switched on, at a constant speed.</summary>
public sealed class TimeBelt : IBelt
{
    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly double perTick;
    private double position;
    private long since;
    private bool isOn = true;

    /// <summary>A belt that runs from the beginning.</summary>
    /// <param name="speed">Millimetres a second, above 0.</param>
    public TimeBelt(double speed, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        this.time = time;
        perTick = speed / time.TimestampFrequency;
        since = time.GetTimestamp();
    }

    public event Action? Moved;

    public bool Counts => false;

    public BeltReading Read()
    {
        lock (gate)
            return new BeltReading(AtLocked(time.GetTimestamp()), isOn ? perTick * time.TimestampFrequency : 0);
    }

    public double PositionAt(long timestamp)
    {
        lock (gate)
            return AtLocked(timestamp);
    }

    public long? TimestampAt(double position)
    {
        lock (gate)
        {
            if (!isOn)
                return null;
            var timestamp = since + (long)Math.Ceiling((position - this.position) / perTick);
            // Rounding must not make who waits for it come too early, again and again.
            while (AtLocked(timestamp) < position)
                timestamp++;
            return timestamp;
        }
    }

    public void Run(bool isOn)
    {
        lock (gate)
        {
            if (isOn == this.isOn)
                return;
            var now = time.GetTimestamp();
            (position, since, this.isOn) = (AtLocked(now), now, isOn);
        }
        Moved?.Invoke();
    }

    private double AtLocked(long timestamp) => isOn ? position + (timestamp - since) * perTick : position;
}
