namespace Inspection.Core.Indicating;

/// <summary>A lamp, a buzzer or a display. Used by one thread, several times a second; may wait for its device.</summary>
public interface IStationIndicator : IDisposable
{
    /// <summary>For people, as configured: the device and where it is connected.</summary>
    string Name { get; }

    /// <summary>Shows the view; what has not changed need not be sent again.</summary>
    /// <exception cref="IOException">The device does not answer; shown again later.</exception>
    void Show(in StationView view);
}
