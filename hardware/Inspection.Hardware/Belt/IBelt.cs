namespace Inspection.Hardware.Belt;

/// <summary>How far a conveyor has moved. Thread-safe.</summary>
public interface IBelt
{
    /// <summary>Raised on any thread when what <see cref="TimestampAt"/> said does not hold any more; on a belt that counts, at each count. Handlers return at once.</summary>
    event Action? Moved;

    /// <summary>It knows no time, only <see cref="Moved"/>.</summary>
    bool Counts { get; }

    BeltReading Read();

    /// <summary>Where the belt was at <see cref="TimeProvider.GetTimestamp"/> = <paramref name="timestamp"/>, a moment not long ago; mm.</summary>
    double PositionAt(long timestamp);

    /// <summary>When the belt will be at a position further on if it goes on as now; null: it stands, or only <see cref="Moved"/> tells.</summary>
    long? TimestampAt(double position);

    /// <summary>The conveyor's motor is switched; a belt that counts its way sees that by itself.</summary>
    void Run(bool isOn);
}
