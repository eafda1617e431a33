using System.Device;
using System.Device.Gpio;
using System.Diagnostics;

namespace HardwareVm.Gpio;

/// <summary>The chip goes away while its pins are used; last of the GPIO checks.</summary>
internal static class UnpluggedChecks
{
    public static void AddTo(CheckList checks) => checks.Add("GPIO: a chip that goes away is missing, and the edge thread rests", tell =>
    {
        using var controller = GpioChecks.Open();
        using var input = controller.OpenPin(10, PinMode.Input);
        using var output = controller.OpenPin(11, PinMode.Output);
        input.ValueChanged += (_, _) => { };

        SimulatedChip.Remove();

        Should.Throw<DeviceException>(() => input.Read()).Fault.ShouldBe(DeviceFault.Missing);
        Should.Throw<DeviceException>(() => output.Write(PinValue.High)).Fault.ShouldBe(DeviceFault.Missing);
        var used = Process.GetCurrentProcess().TotalProcessorTime;
        Thread.Sleep(TimeSpan.FromSeconds(1));
        tell($"{(Process.GetCurrentProcess().TotalProcessorTime - used).TotalMilliseconds:0} ms of processor time in the next second");
    });
}
