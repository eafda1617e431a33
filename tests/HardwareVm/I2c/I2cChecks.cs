using System.Device;
using System.Device.I2c;
using System.Text;
using Iot.Device.CharacterLcd;
using Iot.Device.Ssd13xx;
using Iot.Device.Ssd13xx.Commands.Ssd1306Commands;

namespace HardwareVm.I2c;

/// <summary>Bytes that really went through i2c-dev.</summary>
internal static class I2cChecks
{
    private const int NobodyAddress = 0x50;

    public static void AddTo(CheckList checks)
    {
        checks.Add("I2C: a picture for the OLED is on the bus, byte for byte", () =>
        {
            SimulatedBus.Forget(SimulatedBus.Oled);
            var picture = Enumerable.Range(0, 1024).Select(i => (byte)(i * 7)).ToArray();
            using var display = new Ssd1306(Device(SimulatedBus.Oled), 128, 64);
            display.SendCommand(new SetColumnAddress());
            display.SendCommand(new SetPageAddress());
            display.SendData(picture);

            var written = SimulatedBus.Written(SimulatedBus.Oled);
            written.Count.ShouldBe(4);
            written[0][..2].ShouldBe([0x00, 0xAE]);
            written[0][^1].ShouldBe((byte)0xAF);
            written.Skip(1).ShouldBe([[0x00, 0x21, 0, 127], [0x00, 0x22, 0, 7], [0x40, .. picture]]);
        });
        checks.Add("I2C: text for the LCD is on the bus, in half bytes", () =>
        {
            using var display = new Lcd1602(Device(SimulatedBus.Lcd), uses8Bit: false);
            SimulatedBus.Forget(SimulatedBus.Lcd);
            display.SetCursorPosition(0, 1);
            display.Write("NG 3");

            var taken = SimulatedBus.Written(SimulatedBus.Lcd).SelectMany(t => t).Where(b => (b & 4) != 0).Chunk(2).Select(h => (byte)(h[0] & 0xF0 | h[1] >> 4));
            taken.ShouldBe([0xC0, .. Encoding.ASCII.GetBytes("NG 3")]);
        });
        checks.Add("I2C: what was written is read, after a repeated start", () =>
        {
            using var device = Device(SimulatedBus.Oled);
            device.Write([0x10, 1, 2, 3]);
            var read = new byte[3];
            device.WriteRead([0x10], read);
            read.ShouldBe([1, 2, 3]);
            device.WriteByte(0x11);
            device.ReadByte().ShouldBe((byte)2);
        });
        checks.Add("I2C: an address that nobody has does not answer", () =>
        {
            using var device = Device(NobodyAddress);
            var error = Should.Throw<DeviceException>(() => device.Write([0]));
            (error.Fault, error.Number, error.Path).ShouldBe((DeviceFault.NoAnswer, NobodyAddress, $"/dev/i2c-{SimulatedBus.Number}"));
        });
        checks.Add("I2C: what does answer is found", () =>
        {
            using var bus = I2cBus.Create(SimulatedBus.Number);
            bus.PerformBusScan().ShouldBe([SimulatedBus.Lcd, SimulatedBus.Oled]);
        });
    }

    private static I2cDevice Device(int address) => I2cDevice.Create(new I2cConnectionSettings(SimulatedBus.Number, address));
}
