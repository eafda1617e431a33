using System.Device;
using System.Device.Gpio;
using System.Globalization;

namespace HardwareVm.Gpio;

/// <summary>The chip goes away while its pins are used; last of all checks.</summary>
internal static class UnpluggedChecks
{
    /// <summary>As the kernel counts in /proc.</summary>
    private const int TicksPerSecond = 100;

    public static void AddTo(CheckList checks) => checks.Add("GPIO: a chip that goes away is missing, and the edge thread rests", tell =>
    {
        using var controller = GpioChecks.Open();
        using var input = controller.OpenPin(10, PinMode.Input);
        using var output = controller.OpenPin(11, PinMode.Output);
        input.ValueChanged += (_, _) => { };

        SimulatedChip.Remove();

        Should.Throw<DeviceException>(() => input.Read()).Fault.ShouldBe(DeviceFault.Missing);
        Should.Throw<DeviceException>(() => output.Write(PinValue.High)).Fault.ShouldBe(DeviceFault.Missing);
        var used = EdgeThreads();
        Thread.Sleep(TimeSpan.FromSeconds(1));
        var since = EdgeThreads() - used;
        // One that turns round and round takes all of them.
        since.ShouldBeLessThan(TicksPerSecond / 2);
        tell($"{since} of {TicksPerSecond} ticks of processor time in the next second");
    });

    /// <summary>What the driver's threads have used of processors.</summary>
    private static long EdgeThreads() => Directory.GetDirectories("/proc/self/task")
        .Where(static thread => File.ReadAllText(Path.Combine(thread, "comm")).Trim() == "GPIO edges")
        .Sum(static thread =>
        {
            // User and system time are the twelfth and thirteenth behind the name.
            var fields = File.ReadAllText(Path.Combine(thread, "stat")).Split(") ")[^1].Split(' ');
            return long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        });
}
