using Inspection.Contracts;
using Inspection.Hardware.Configuration;

namespace Inspection.Hardware.Virtual.Bench;

/// <summary>Push buttons and the emergency stop: contacts between a line and ground. Not thread-safe.</summary>
/// <param name="pull">Pulls a line to ground, or lets it go.</param>
internal sealed class BenchContacts(HardwareSettings hardware, Action<int, bool?> pull)
{
    private readonly List<(string Name, int Pin)> buttons = [.. Wired(hardware.Buttons ?? new ButtonSettings())];
    private readonly HashSet<string> pressed = [];

    public bool IsEmergencyStopPressed { get; private set; }

    public IEnumerable<(string Name, bool IsPressed)> Buttons => buttons.Select(button => (button.Name, pressed.Contains(button.Name)));

    public bool Knows(string button) => buttons.Exists(known => known.Name == button);

    /// <summary>How the contacts are before anybody touches them.</summary>
    public void Rest() => Press(IsEmergencyStopPressed);

    public void Press(string button, bool isDown)
    {
        if (isDown)
            pressed.Add(button);
        else
            pressed.Remove(button);
        pull(buttons.Find(known => known.Name == button).Pin, isDown ? false : null);
    }

    public void Press(bool emergencyStop)
    {
        IsEmergencyStopPressed = emergencyStop;
        if (hardware.EmergencyStop is { } stop)
            pull(stop.Pin, stop.NormallyClosed == emergencyStop ? null : false);
    }

    private static IEnumerable<(string Name, int Pin)> Wired(ButtonSettings buttons)
    {
        if (buttons.Start is { } start)
            yield return (BenchInput.Start, start);
        if (buttons.Stop is { } stop)
            yield return (BenchInput.Stop, stop);
        if (buttons.Acknowledge is { } acknowledge)
            yield return (BenchInput.Acknowledge, acknowledge);
    }
}
