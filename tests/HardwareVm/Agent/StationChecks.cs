using HardwareVm.Gpio;
using HardwareVm.I2c;
using TestKit;

namespace HardwareVm.Agent;

/// <summary>
/// The whole station, wired: camera, part sensor, reject gate, tower light and displays of the kernel. One run for all of it, since starting the agent is what takes an
/// emulated processor longest.
/// </summary>
internal static class StationChecks
{
    private const string Name = "Station: a part on the belt is sensed, photographed, inspected, published and rejected; the gate rejects again when the agent is gone";
    private const int Sensor = 17;
    private const int Gate = 22;
    private const int Green = 23;
    private const int Yellow = 24;

    /// <summary>The gate's spring rejects: with its coil off nothing passes.</summary>
    private const bool Passes = true;

    public static void AddTo(CheckList checks)
    {
        if (File.Exists(RepositoryRoot.Path("hardware/station.json")))
            checks.Add(Name, Reject);
        else
            checks.Skip(Name, "this agent has no --hardware");
    }

    private static void Reject(Action<string> tell)
    {
        using var folder = new TemporaryFolder();
        // So slow that the part is photographed in time, and is still under way when its verdict comes. It is NG, or UNKNOWN where the processor takes too long, and rejected.
        File.WriteAllText(folder.File("station.json"), $$"""
            {
              "board": { "kind": "kernel", "gpioChip": {{SimulatedChip.Number}}, "i2cBus": {{SimulatedBus.Number}} },
              "belt": { "speedMillimetresPerSecond": 5, "partLengthMillimetres": 20, "leastGapMillimetres": 20, "cameraToGateMillimetres": 60, "sensorToCameraMillimetres": 10 },
              "trigger": { "kind": "partSensor", "pin": {{Sensor}}, "latestPictureMilliseconds": 6000 },
              "gate": { "kind": "solenoid", "pin": {{Gate}} },
              "towerLight": { "yellow": {{Yellow}}, "green": {{Green}} },
              "displays": [{ "kind": "oled", "address": "0x3C" }, { "kind": "lcd", "address": "0x27" }]
            }
            """);
        SimulatedBus.Forget(SimulatedBus.Oled);
        SimulatedBus.Forget(SimulatedBus.Lcd);
        SimulatedChip.Pull(Sensor, up: true);
        using var agent = new RunningAgent("--hardware", folder.File("station.json"));
        agent.WaitFor("the gate to let pass", () => SimulatedChip.Level(Gate) == Passes);
        agent.WaitFor("a lamp", () => SimulatedChip.Level(Green) || SimulatedChip.Level(Yellow));
        agent.WaitFor("a summary", () => agent.Summary is not null);

        SimulatedChip.Pull(Sensor, up: false);
        Thread.Sleep(TimeSpan.FromSeconds(2));
        SimulatedChip.Pull(Sensor, up: true);

        agent.WaitFor("the gate to reject", () => SimulatedChip.Level(Gate) != Passes);
        agent.WaitFor("the gate to let pass again", () => SimulatedChip.Level(Gate) == Passes);
        agent.WaitFor("the part's result", () => agent.Summary is { Parts: 1, Published: 1 });
        var summary = agent.Summary.ShouldNotBeNull();
        (summary.Frames, summary.Hardware?.Triggers, summary.Hardware?.NotPhotographed).ShouldBe((1, 1, 0));
        SimulatedBus.Written(SimulatedBus.Oled).ShouldContain(transfer => transfer.Length == 1025);
        SimulatedBus.Written(SimulatedBus.Lcd).ShouldNotBeEmpty();
        tell($"{SimulatedBus.Written(SimulatedBus.Oled).Count} transfers to the OLED, inspected in {summary.LatencyMs.P50:0} ms");

        agent.Kill();
        SimulatedChip.Level(Gate).ShouldNotBe(Passes);
    }
}
