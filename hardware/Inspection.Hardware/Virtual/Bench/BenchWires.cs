using Inspection.Hardware.Virtual.Pins;

namespace Inspection.Hardware.Virtual.Bench;

/// <summary>Wires from the bench to the station's inputs, each of which can be pulled off: then the line has only its own pull-up or -down. Not thread-safe.</summary>
internal sealed class BenchWires(VirtualGpioDriver driver)
{
    private readonly Dictionary<int, bool?> driven = [];
    private readonly HashSet<int> unplugged = [];

    public bool IsUnplugged(int pin) => unplugged.Contains(pin);

    /// <summary>Something on the bench pulls the line, or (null) lets it go.</summary>
    public void Drive(int pin, bool? level, long timestamp)
    {
        driven[pin] = level;
        if (!unplugged.Contains(pin))
            driver.Drive(pin, level, timestamp);
    }

    public void Unplug(int pin, long timestamp)
    {
        unplugged.Add(pin);
        driver.Drive(pin, null, timestamp);
    }

    public void Plug(int pin, long timestamp)
    {
        unplugged.Remove(pin);
        driver.Drive(pin, driven.GetValueOrDefault(pin), timestamp);
    }
}
