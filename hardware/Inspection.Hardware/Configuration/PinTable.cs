namespace Inspection.Hardware.Configuration;

/// <summary>Every line that a station's hardware uses.</summary>
public static class PinTable
{
    /// <summary>In the order of the file.</summary>
    public static IReadOnlyList<PinUse> Of(HardwareSettings settings)
    {
        var uses = new List<PinUse>();
        Add(settings.Encoder?.PinA, "encoder.pinA", PinDirection.Input);
        Add(settings.Encoder?.PinB, "encoder.pinB", PinDirection.Input);
        Add(settings.Trigger?.Pin, "trigger.pin", PinDirection.Input);
        Add(settings.Gate?.Pin, "gate.pin", PinDirection.Output, settings.Gate?.Servo?.Channel);
        Add(settings.Line?.Pin, "line.pin", PinDirection.Output);
        Add(settings.Watchdog?.Pin, "watchdog.pin", PinDirection.Output);
        Add(settings.TowerLight?.Red, "towerLight.red", PinDirection.Output);
        Add(settings.TowerLight?.Yellow, "towerLight.yellow", PinDirection.Output);
        Add(settings.TowerLight?.Green, "towerLight.green", PinDirection.Output);
        Add(settings.Buzzer?.Pin, "buzzer.pin", PinDirection.Output, settings.Buzzer?.Channel);
        Add(settings.LightRing?.Pin, "lightRing.pin", PinDirection.Output, settings.LightRing?.Channel);
        Add(settings.Buttons?.Start, "buttons.start", PinDirection.Input);
        Add(settings.Buttons?.Stop, "buttons.stop", PinDirection.Input);
        Add(settings.Buttons?.Acknowledge, "buttons.acknowledge", PinDirection.Input);
        Add(settings.EmergencyStop?.Pin, "emergencyStop.pin", PinDirection.Input);
        return uses;

        void Add(int? pin, string key, PinDirection direction, int? channel = null)
        {
            if (pin is { } number)
                uses.Add(new PinUse(number, key, direction, channel));
        }
    }
}
