using System.Device.I2c;

namespace Iot.Device.CharacterLcd;

public abstract partial class LcdInterface
{
    /// <summary>
    /// A PCF8574 between: its bits are RS, RW, E, backlight, D4 to D7 from the lowest on. The controller takes the data wires when E falls, so a half byte is
    /// two bytes on the bus, and at 100 kHz a byte lasts longer (90 µs) than an instruction (37 µs): no waits within a transfer.
    /// </summary>
    private sealed class I2c4Bit : LcdInterface
    {
        private const byte Data = 0b0001;
        private const byte Enabled = 0b0100;
        private const byte Light = 0b1000;
        private const int BytesEach = 4;

        /// <summary>Characters of one transfer: a row of the largest display.</summary>
        private const int Most = 20;

        private readonly I2cDevice device;
        private bool light = true;

        public I2c4Bit(I2cDevice device)
        {
            ArgumentNullException.ThrowIfNull(device);
            this.device = device;
            // Data sheet, figure 24: into four-bit mode out of any state, half of an earlier byte included.
            WaitForNotBusy(15_000);
            SendHalf(0b0011);
            WaitForNotBusy(4_100);
            SendHalf(0b0011);
            WaitForNotBusy(100);
            SendHalf(0b0011);
            WaitForNotBusy(100);
            SendHalf(0b0010);
        }

        public override bool EightBitMode => false;

        public override bool BacklightOn
        {
            get => light;
            set
            {
                light = value;
                device.WriteByte(Lamp);
            }
        }

        private byte Lamp => light ? Light : (byte)0;

        public override void SendData(byte value) => Send([value], Data);

        public override void SendData(ReadOnlySpan<byte> values) => Send(values, Data);

        public override void SendCommand(byte command) => Send([command], 0);

        public override void SendCommands(ReadOnlySpan<byte> values) => Send(values, 0);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                device.Dispose();
            base.Dispose(disposing);
        }

        private void Send(ReadOnlySpan<byte> values, byte register)
        {
            Span<byte> transfer = stackalloc byte[Most * BytesEach];
            while (!values.IsEmpty)
            {
                var count = Math.Min(values.Length, Most);
                for (var i = 0; i < count; i++)
                {
                    Half(values[i] >> 4, register, transfer[(i * BytesEach)..]);
                    Half(values[i] & 0b1111, register, transfer[(i * BytesEach + 2)..]);
                }
                device.Write(transfer[..(count * BytesEach)]);
                values = values[count..];
            }
        }

        private void SendHalf(int half)
        {
            Span<byte> transfer = stackalloc byte[2];
            Half(half, 0, transfer);
            device.Write(transfer);
        }

        private void Half(int half, byte register, Span<byte> transfer)
        {
            var wires = (byte)(half << 4 | Lamp | register);
            transfer[0] = (byte)(wires | Enabled);
            transfer[1] = wires;
        }
    }
}
