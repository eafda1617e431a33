namespace Inspection.Hardware.Belt;

/// <summary>How far a conveyor has moved. Thread-safe.</summary>
public interface IBelt
{
    /// <summary>Raised when a position may be reached at another moment than <see cref="TimestampAt"/> said, or is reached on a belt that cannot say; on any thread. Handlers return at once.</summary>
    event Action? Moved;

    BeltReading Read();

    /// <summary>Where the belt was at <see cref="TimeProvider.GetTimestamp"/> = <paramref name="timestamp"/>, a moment not long ago; mm.</summary>
    double PositionAt(long timestamp);

    /// <summary>When the belt will be at a position further on if it goes on as now; null: it stands, or only <see cref="Moved"/> tells.</summary>
    long? TimestampAt(double position);

    /// <summary>The conveyor's motor is switched; a belt that counts its way sees that by itself.</summary>
    void Run(bool isOn);
}
