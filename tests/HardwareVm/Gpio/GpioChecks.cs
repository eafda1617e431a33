using System.Device;
using System.Device.Gpio;
using System.Device.Gpio.Drivers;

namespace HardwareVm.Gpio;

/// <summary>Pins, their modes, and what stops one from being used.</summary>
internal static class GpioChecks
{
    public static void AddTo(CheckList checks)
    {
        checks.Add("GPIO: the chip has its lines", () =>
        {
            using var controller = Open();
            controller.PinCount.ShouldBe(SimulatedChip.Lines);
        });
        checks.Add("GPIO: an output is seen outside", () =>
        {
            using var controller = Open();
            using var pin = controller.OpenPin(3, PinMode.Output, PinValue.High);
            SimulatedChip.Level(3).ShouldBeTrue();
            pin.Write(PinValue.Low);
            SimulatedChip.Level(3).ShouldBeFalse();
            pin.Toggle();
            SimulatedChip.Level(3).ShouldBeTrue();
            pin.GetPinMode().ShouldBe(PinMode.Output);
        });
        checks.Add("GPIO: a pin that becomes an output keeps its level", () =>
        {
            SimulatedChip.Pull(4, up: true);
            using var controller = Open();
            using var pin = controller.OpenPin(4, PinMode.Output);
            SimulatedChip.Level(4).ShouldBeTrue();
        });
        checks.Add("GPIO: an input reads the line", () =>
        {
            using var controller = Open();
            using var pin = controller.OpenPin(5, PinMode.Input);
            foreach (var up in (bool[])[true, false, true])
            {
                SimulatedChip.Pull(5, up);
                pin.Read().ShouldBe((PinValue)up);
            }
        });
        checks.Add("GPIO: pull-up and pull-down reach the chip", () =>
        {
            using var controller = Open();
            using var pin = controller.OpenPin(6, PinMode.InputPullUp);
            pin.Read().ShouldBe(PinValue.High);
            pin.SetPinMode(PinMode.InputPullDown);
            pin.Read().ShouldBe(PinValue.Low);
            pin.GetPinMode().ShouldBe(PinMode.InputPullDown);
        });
        checks.Add("GPIO: a pin that the kernel has is taken, by its name", () =>
            Refusal(SimulatedChip.TakenLine).ShouldBe((DeviceFault.Taken, SimulatedChip.TakenLine, SimulatedChip.Holder)));
        checks.Add("GPIO: a pin that another program has is taken, by its name", () =>
        {
            using var other = Open();
            using var pin = other.OpenPin(8);
            Refusal(8).ShouldBe((DeviceFault.Taken, 8, nameof(HardwareVm)));
        });
        checks.Add("GPIO: a pin that the chip has not is absent", () => Refusal(SimulatedChip.Lines).ShouldBe((DeviceFault.Absent, SimulatedChip.Lines, null)));
        checks.Add("GPIO: a chip that is not there is missing", () =>
        {
            var error = Should.Throw<DeviceException>(() => new LibGpiodDriver(99));
            (error.Fault, error.Path).ShouldBe((DeviceFault.Missing, "/dev/gpiochip99"));
        });
    }

    public static GpioController Open() => new(new LibGpiodDriver(SimulatedChip.Number));

    private static (DeviceFault Fault, int? Pin, string? Holder) Refusal(int pin)
    {
        using var controller = Open();
        var error = Should.Throw<DeviceException>(() => controller.OpenPin(pin));
        return (error.Fault, error.Number, error.Holder);
    }
}
