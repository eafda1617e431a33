using System.Device.I2c;
using Inspection.Hardware.Virtual.Buses;
using Shouldly;

namespace Inspection.Hardware.Tests.Virtual;

public class VirtualI2cBusTests
{
    private readonly VirtualI2cBus bus = new(1, new Dictionary<int, IVirtualChip> { [0x3C] = new VirtualOled(), [0x27] = new VirtualLcd() });

    [Fact]
    public void Write_EmptyAddress_IsNotAcknowledged()
    {
        using var device = bus.CreateDevice(0x3D);

        Should.Throw<IOException>(() => device.WriteByte(0)).Message.ShouldContain("0x3D");
    }

    [Fact]
    public void PerformBusScan_TwoChips_FindsThem() => bus.PerformBusScan().ShouldBe([0x27, 0x3C]);

    [Fact]
    public void CreateDevice_AddressTwice_IsRefusedUntilTheFirstIsGone()
    {
        var first = bus.CreateDevice(0x3C);
        Should.Throw<InvalidOperationException>(() => bus.CreateDevice(0x3C));

        first.Dispose();

        bus.CreateDevice(0x3C).Dispose();
    }
}
