using System.Device;
using System.Device.Gpio.Drivers;
using System.Device.I2c;
using System.Device.Native;
using System.Device.Pwm;
using System.Device.Spi;

namespace Bindings.Tests.SystemDeviceGpio;

public class DeviceExceptionTests
{
    public static TheoryData<string, Action> Absent => new()
    {
        { "/dev/gpiochip250", () => _ = new LibGpiodDriver(250) },
        { "/dev/i2c-250", () => I2cDevice.Create(new I2cConnectionSettings(250, 0x3C)) },
        { "/dev/i2c-250", () => I2cBus.Create(250) },
        { "/dev/spidev250.0", () => SpiDevice.Create(new SpiConnectionSettings(250)) },
        { "/sys/class/pwm/pwmchip250", () => PwmChannel.Create(250, 0) },
    };

    [Theory]
    [MemberData(nameof(Absent))]
    public void Open_NoSuchFile_IsMissingAndNamed(string path, Action open)
    {
        var error = Should.Throw<DeviceException>(open);

        error.Fault.ShouldBe(DeviceFault.Missing);
        error.Path.ShouldBe(path);
        error.ShouldBeAssignableTo<IOException>();
    }

    [Fact]
    public void OpenError_AccessDenied_NamesTheGroup()
    {
        // A file of every Debian that belongs to a group other than root's.
        var error = DeviceFile.OpenError("/etc/shadow", ErrorNumber.AccessDenied);

        error.Fault.ShouldBe(DeviceFault.AccessDenied);
        error.Group.ShouldBe("shadow");
        error.Message.ShouldBe("/etc/shadow: AccessDenied: Permission denied (13)");
    }

    [Fact]
    public void GroupOf_RootsFile_IsNone() => DeviceFile.GroupOf("/etc/passwd", "/etc/group").ShouldBeNull();

    [Fact]
    public void OpenError_Other_KeepsTheNumber()
    {
        var error = DeviceFile.OpenError("/dev/null", 5);

        error.Fault.ShouldBe(DeviceFault.Failed);
        error.ErrorNumber.ShouldBe(5);
    }

    [Fact]
    public void Message_TakenPin_NamesPinAndHolder() =>
        new DeviceException(DeviceFault.Taken, "/dev/gpiochip0", ErrorNumber.Busy, 17, "spi0 CS0").Message
            .ShouldBe("/dev/gpiochip0 [17]: Taken by spi0 CS0: Device or resource busy (16)");

    [Fact]
    public void Control_NotADevice_SaysWhichFile()
    {
        using var file = new DeviceFile("/dev/null");

        var error = Should.Throw<DeviceException>(() => GpioChips.Ask(file));

        error.Path.ShouldBe("/dev/null");
        error.ErrorNumber.ShouldBe(25);
    }

    [Fact]
    public void KernelText_LongName_IsCutBetweenCharacters()
    {
        var name = default(Name32);

        KernelText.Write(new string('검', 20), name);

        KernelText.Read(name).ShouldBe(new string('검', 10));
    }
}
