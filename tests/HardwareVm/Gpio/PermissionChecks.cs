using System.Device;
using System.Device.Gpio.Drivers;
using System.Device.I2c;
using System.Diagnostics;

namespace HardwareVm.Gpio;

/// <summary>A user who is not in the group of the devices. inside.sh gives them to the group <c>dialout</c>.</summary>
internal static class PermissionChecks
{
    public const string AsStranger = "--as-stranger";

    public static void AddTo(CheckList checks) => checks.Add("Permission: a stranger is told the file and the group", () =>
    {
        using var stranger = Process.Start(new ProcessStartInfo("setpriv",
            ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Environment.GetCommandLineArgs()[0], AsStranger]) { RedirectStandardOutput = true })!;
        var told = stranger.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        stranger.WaitForExit();
        told.ShouldBe([$"AccessDenied /dev/gpiochip{SimulatedChip.Number} dialout", $"AccessDenied /dev/i2c-{I2c.SimulatedBus.Number} dialout"]);
    });

    public static int OpenAsStranger()
    {
        foreach (var open in (Action[])[() => _ = new LibGpiodDriver(SimulatedChip.Number), () => I2cBus.Create(I2c.SimulatedBus.Number)])
        {
            var error = Should.Throw<DeviceException>(open);
            Console.WriteLine($"{error.Fault} {error.Path} {error.Group}");
        }
        return 0;
    }
}
