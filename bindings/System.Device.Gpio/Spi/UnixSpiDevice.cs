using System.Device.Gpio;
using System.Device.Native;

namespace System.Device.Spi;

/// <summary>A device of the kernel: <c>/dev/spidevB.C</c>.</summary>
internal sealed unsafe class UnixSpiDevice : SpiDevice
{
    private const byte Kind = (byte)'k';
    private const byte ChipSelectHigh = 4;

    private static readonly uint transfer = IoctlNumber.Write<SpiTransfer>(Kind, 0);
    private static readonly uint setMode = IoctlNumber.Write<byte>(Kind, 1);
    private static readonly uint setLowestBitFirst = IoctlNumber.Write<byte>(Kind, 2);
    private static readonly uint setBitsPerWord = IoctlNumber.Write<byte>(Kind, 3);
    private static readonly uint setSpeed = IoctlNumber.Write<uint>(Kind, 4);

    private readonly SpiConnectionSettings settings;
    private readonly DeviceFile file;

    public UnixSpiDevice(SpiConnectionSettings settings)
    {
        this.settings = new SpiConnectionSettings(settings);
        file = new DeviceFile($"/dev/spidev{settings.BusId}.{Math.Max(0, settings.ChipSelectLine)}");
        try
        {
            Set(setMode, (byte)((int)settings.Mode | (settings.ChipSelectLineActiveState == PinValue.High ? ChipSelectHigh : 0)));
            Set(setLowestBitFirst, (byte)(settings.DataFlow == DataFlow.LsbFirst ? 1 : 0));
            Set(setBitsPerWord, checked((byte)settings.DataBitLength));
            Set(setSpeed, checked((uint)settings.ClockFrequency));
        }
        catch (Exception)
        {
            file.Dispose();
            throw;
        }
    }

    public override SpiConnectionSettings ConnectionSettings => new(settings);

    public override void Read(Span<byte> buffer)
    {
        fixed (byte* received = buffer)
            Transfer(null, received, buffer.Length);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        fixed (byte* sent = buffer)
            Transfer(sent, null, buffer.Length);
    }

    public override void TransferFullDuplex(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer)
    {
        if (writeBuffer.Length != readBuffer.Length)
            throw new ArgumentException($"Both buffers are of one length: {writeBuffer.Length} bytes to write, {readBuffer.Length} to read.", nameof(readBuffer));
        fixed (byte* sent = writeBuffer, received = readBuffer)
            Transfer(sent, received, writeBuffer.Length);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }

    private void Transfer(byte* sent, byte* received, int length)
    {
        var message = new SpiTransfer { Sent = (ulong)sent, Received = (ulong)received, Length = (uint)length };
        file.Control(transfer, ref message);
    }

    private void Set<T>(uint request, T value)
        where T : unmanaged => file.Control(request, ref value);
}
