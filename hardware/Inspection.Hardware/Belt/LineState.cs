namespace Inspection.Hardware.Belt;

/// <summary>
/// Whether the conveyor may run: buttons, emergency stop and faults. Pure; not thread-safe. The emergency stop always wins, and is over only once it is released and acknowledged;
/// neither that nor an acknowledged fault starts a line that has a start button (ISO 13850, 4.1.4).
/// </summary>
public sealed class LineState
{
    private readonly bool waitsForStart;
    private bool isPressed;

    /// <param name="waitsForStart">There is a start button, and the line does not begin by itself.</param>
    public LineState(bool waitsForStart) => this.waitsForStart = IsStopped = waitsForStart;

    /// <summary>The emergency stop is pressed, or was and is not acknowledged.</summary>
    public bool IsEmergency { get; private set; }

    /// <summary>The station stopped the line itself, and nobody has acknowledged it.</summary>
    public bool IsFault { get; private set; }

    /// <summary>Waits for the start button.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Somebody has seen the emergency that still stands.</summary>
    public bool IsAcknowledged { get; private set; }

    public bool MayRun => !IsEmergency && !IsFault && !IsStopped;

    public void Start() => IsStopped = IsEmergency || IsFault ? IsStopped : false;

    public void Stop() => IsStopped = true;

    public void Acknowledge()
    {
        IsAcknowledged = true;
        IsFault = false;
        if (!isPressed)
            IsEmergency = false;
    }

    public void EmergencyStop(bool isPressed)
    {
        this.isPressed = isPressed;
        if (!isPressed)
            return;
        IsAcknowledged = false;
        (IsEmergency, IsStopped) = (true, IsStopped || waitsForStart);
    }

    public void Fault()
    {
        IsAcknowledged = false;
        (IsFault, IsStopped) = (true, IsStopped || waitsForStart);
    }
}
