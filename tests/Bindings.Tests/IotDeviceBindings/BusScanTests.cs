using System.Device.I2c;

namespace Bindings.Tests.IotDeviceBindings;

public class BusScanTests
{
    [Fact]
    public void PerformBusScan_TwoDevices_AreFoundAndFreedAgain()
    {
        using var bus = new FakeI2cBus([0x27, 0x3C]);

        bus.PerformBusScan().ShouldBe([0x27, 0x3C]);
        bus.PerformBusScan(0x28, 0x77).ShouldBe([0x3C]);

        bus.Held.ShouldBeEmpty();
    }
}
