namespace Inspection.Core.Triggering;

/// <summary>Whatever says that a part has come: a light barrier, an encoder's pitch, a command.</summary>
public interface IPartSensor
{
    /// <summary>Raised once for each sighting, on a thread of the device, with its <see cref="TimeProvider.GetTimestamp"/>. Handlers return at once.</summary>
    event Action<long>? Seen;

    /// <summary>Raised when the part that was seen is no longer there. A sensor that cannot tell never raises it, and says so by <see cref="TellsEnds"/>.</summary>
    event Action<long>? Cleared;

    /// <summary>Each <see cref="Seen"/> is followed by a <see cref="Cleared"/>, so that parts that touch are noticed.</summary>
    bool TellsEnds { get; }
}
