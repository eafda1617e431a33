namespace Inspection.Hardware.Belt;

/// <summary>What takes parts off the belt. Used by one thread; disposal leaves it rejecting.</summary>
public interface IRejectGate : IDisposable
{
    /// <summary>For people: the device and where it is connected.</summary>
    string Name { get; }

    /// <summary>Tells the gate; it takes its time to follow. Allocates nothing.</summary>
    /// <exception cref="IOException">The device is gone.</exception>
    void Set(bool rejects);
}
