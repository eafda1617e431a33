using System.Device.Gpio;
using Inspection.Core.Indicating;
using Inspection.Hardware.Configuration;

namespace Inspection.Hardware.Devices;

/// <summary>Up to three lamps, one above the other.</summary>
internal sealed class TowerLight : IStationIndicator
{
    private readonly TowerLightSettings settings;
    private readonly List<(OutputLine Line, Func<LampSettings, LampMode> Mode)> lamps = [];

    /// <exception cref="IOException">A pin cannot be had.</exception>
    public TowerLight(GpioController gpio, TowerLightSettings settings)
    {
        this.settings = settings;
        Add(settings.Red, static lamps => lamps.Red);
        Add(settings.Yellow, static lamps => lamps.Yellow);
        Add(settings.Green, static lamps => lamps.Green);

        void Add(int? pin, Func<LampSettings, LampMode> mode)
        {
            if (pin is { } number)
                lamps.Add((new OutputLine(gpio, number, settings.ActiveLow), mode));
        }
    }

    public string Name => "towerLight";

    public void Show(in StationView view)
    {
        var meaning = settings.MeaningOf(view.Condition);
        foreach (var (line, mode) in lamps)
            line.Set(mode(meaning) switch { LampMode.On => true, LampMode.Flashing => view.IsFlashOn, _ => false });
    }

    public void Dispose()
    {
        foreach (var (line, _) in lamps)
            line.Dispose();
    }
}
