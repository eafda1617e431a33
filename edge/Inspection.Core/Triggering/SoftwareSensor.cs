namespace Inspection.Core.Triggering;

/// <summary>A part sensor that is told: by a command, or by the program that the station runs in. Thread-safe.</summary>
public sealed class SoftwareSensor(TimeProvider time) : IPartSensor
{
    public event Action<long>? Seen;

    public event Action<long>? Cleared
    {
        add { }
        remove { }
    }

    public bool TellsEnds => false;

    /// <summary>A part has come now.</summary>
    public void See() => Seen?.Invoke(time.GetTimestamp());
}
