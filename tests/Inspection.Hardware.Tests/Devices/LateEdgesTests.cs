using System.Device.Gpio;
using System.Diagnostics;
using Inspection.Hardware.Devices;
using Inspection.Hardware.Tests.Fakes;
using Inspection.Hardware.Virtual.Pins;

namespace Inspection.Hardware.Tests.Devices;

/// <summary>Edges that a busy machine hears of together, long after they were; each has its own time.</summary>
public sealed class LateEdgesTests
{
    private const int Pin = 17;

    [Fact]
    public void OnEdge_SeveralAtOnce_AreToldApartByTheirTimes()
    {
        var time = TimeProvider.System;
        var driver = new VirtualGpioDriver(28, time);
        using var pins = new GpioController(driver);
        driver.Drive(Pin, true, 0);
        var seen = new List<(bool IsOn, long Timestamp)>();
        using var input = new DebouncedInput(pins, Pin, "trigger.pin", isActiveLow: true, isPulledUp: true, TimeSpan.FromMilliseconds(3), time, (isOn, timestamp) =>
        {
            lock (seen)
                seen.Add((isOn, timestamp));
        });
        var tenth = Stopwatch.Frequency / 10;
        var begin = time.GetTimestamp() - 4 * tenth;

        for (var i = 0; i < 3; i++)
            driver.Drive(Pin, i % 2 == 1, begin + i * tenth);
        driver.Tell();

        Eventually.Holds(() =>
        {
            lock (seen)
                return seen.Count == 3;
        });
        seen.ShouldBe([(true, begin), (false, begin + tenth), (true, begin + 2 * tenth)]);
    }
}
