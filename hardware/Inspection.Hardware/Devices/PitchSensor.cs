using Inspection.Core.Triggering;
using Inspection.Hardware.Belt;

namespace Inspection.Hardware.Devices;

/// <summary>Sees a part each time the belt has moved by a pitch: parts that lie in the pockets of a carrier.</summary>
internal sealed class PitchSensor : IPartSensor
{
    private readonly Lock gate = new();
    private readonly IBelt belt;
    private readonly double pitch;
    private readonly TimeProvider time;
    private double next;

    /// <param name="belt">One that counts.</param>
    /// <param name="pitch">Millimetres.</param>
    public PitchSensor(IBelt belt, double pitch, TimeProvider time)
    {
        (this.belt, this.pitch, this.time) = (belt, pitch, time);
        next = belt.Read().Position + pitch;
        belt.Moved += OnMoved;
    }

    public event Action<long>? Seen;

    public event Action<long>? Cleared
    {
        add { }
        remove { }
    }

    public bool TellsEnds => false;

    private void OnMoved()
    {
        var position = belt.Read().Position;
        lock (gate)
        {
            if (position < next)
                return;
            next += pitch;
        }
        Seen?.Invoke(time.GetTimestamp());
    }
}
