namespace System.Device.Gpio;

/// <summary>How a wait for an edge ended.</summary>
public record struct WaitForEventResult
{
    /// <summary>The edge; <see cref="PinEventTypes.None"/> when none came.</summary>
    public PinEventTypes EventTypes { get; set; }

    /// <summary>No edge came until the end of the wait.</summary>
    public bool TimedOut { get; set; }
}
