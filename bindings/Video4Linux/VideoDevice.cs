using System.Runtime.InteropServices;
using System.Text;

namespace Video4Linux;

/// <summary>One <c>/dev/video*</c>, opened beside whoever streams from it. Used by one thread.</summary>
public sealed unsafe class VideoDevice : IDisposable
{
    /// <summary>EINTR.</summary>
    private const int Interrupted = 4;
    private readonly uint capabilities;
    private int file;

    private VideoDevice(string path)
    {
        Path = path;
        file = NativeMethods.open(path, NativeMethods.ReadWrite);
        if (file < 0)
            throw Failure("open");
        Capability capability = default;
        try
        {
            Call(NativeMethods.QueryCapabilities, &capability, "VIDIOC_QUERYCAP");
        }
        catch
        {
            Dispose();
            throw;
        }
        Driver = TextOf(new ReadOnlySpan<byte>(&capability.Driver0, 16));
        Card = TextOf(capability.Card);
        Bus = TextOf(capability.Bus);
        capabilities = (capability.Capabilities & NativeMethods.HasDeviceCapabilities) != 0 ? capability.DeviceCapabilities : capability.Capabilities;
    }

    public string Path { get; }

    /// <summary>Name of the kernel's driver: <c>uvcvideo</c>, <c>vivid</c>, ….</summary>
    public string Driver { get; }

    /// <summary>What the device calls itself.</summary>
    public string Card { get; }

    /// <summary>Where it is plugged in.</summary>
    public string Bus { get; }

    /// <summary>Whether pictures can be streamed from it; a camera often has a second node for its metadata, and encoders have nodes as well.</summary>
    public bool IsCamera => (capabilities & (NativeMethods.Captures | NativeMethods.CapturesPlanes)) != 0 && (capabilities & NativeMethods.Streams) != 0;

    private uint CaptureType => (capabilities & NativeMethods.Captures) != 0 ? NativeMethods.CaptureType : NativeMethods.PlanesCaptureType;

    /// <exception cref="VideoDeviceException">There is none, it may not be opened, or it is not a video device.</exception>
    public static VideoDevice Open(string path) => new(path);

    /// <summary>Every picture the camera can send; where a driver takes any size within limits, the usual ones within them and the largest.</summary>
    public IReadOnlyList<VideoMode> ReadModes()
    {
        var modes = new List<VideoMode>();
        FormatDescription format = new() { Type = CaptureType };
        for (; TryCall(NativeMethods.EnumerateFormats, &format); format.Index++)
        {
            FrameSize size = new() { PixelFormat = format.PixelFormat };
            for (; TryCall(NativeMethods.EnumerateFrameSizes, &size); size.Index++)
            {
                foreach (var (width, height) in Sizes(size))
                    modes.Add(new VideoMode(FourCcOf(format.PixelFormat), width, height, ReadRates(format.PixelFormat, width, height)));
                if (size.Type != NativeMethods.Discrete)
                    break;
            }
        }
        return modes;
    }

    /// <summary>The controls in the driver's order, headings and switched-off ones left out.</summary>
    public IReadOnlyList<VideoControl> ReadControls()
    {
        var controls = new List<VideoControl>();
        ControlDescription description = new() { Id = NativeMethods.NextControl };
        while (TryCall(NativeMethods.QueryControl, &description))
        {
            // Whole numbers, switches and menus; buttons, headings and larger values have no single number.
            if (description.Type is >= 1 and <= 3 or 8 or 9 && (description.Flags & NativeMethods.DisabledFlag) == 0)
            {
                controls.Add(new VideoControl(
                    description.Id, TextOf(description.Name), description.Minimum, description.Maximum, description.Step, description.Default,
                    (description.Flags & NativeMethods.ReadOnlyFlag) != 0, (description.Flags & NativeMethods.InactiveFlag) != 0));
            }
            description.Id |= NativeMethods.NextControl;
        }
        return controls;
    }

    /// <exception cref="VideoDeviceException">The camera has no such control.</exception>
    public int ReadControl(uint id)
    {
        ControlValue control = new() { Id = id };
        Call(NativeMethods.GetControl, &control, "VIDIOC_G_CTRL");
        return control.Value;
    }

    /// <returns>False where the camera has no such control, or does not tell it.</returns>
    public bool TryReadControl(uint id, out int value)
    {
        ControlValue control = new() { Id = id };
        var isRead = TryCall(NativeMethods.GetControl, &control);
        value = control.Value;
        return isRead;
    }

    /// <summary>Sets a control; it stays so until somebody sets it again or the camera is unplugged.</summary>
    /// <exception cref="VideoDeviceException">No such control, out of its range, or read-only.</exception>
    public void WriteControl(uint id, int value)
    {
        ControlValue control = new() { Id = id, Value = value };
        Call(NativeMethods.SetControl, &control, "VIDIOC_S_CTRL");
    }

    public void Dispose()
    {
        if (file >= 0)
            _ = NativeMethods.close(file);
        file = -1;
    }

    private static IEnumerable<(int Width, int Height)> Sizes(FrameSize size)
    {
        if (size.Type == NativeMethods.Discrete)
            return [((int)size.DiscreteWidth, (int)size.DiscreteHeight)];
        IEnumerable<(int Width, int Height)> usual = [(320, 240), (640, 480), (800, 600), (1280, 720), (1280, 960), (1600, 1200), (1920, 1080)];
        return usual.Where(one => one.Width >= size.MinimumWidth && one.Width <= size.MaximumWidth && one.Height >= size.MinimumHeight && one.Height <= size.MaximumHeight
                && (one.Width - size.MinimumWidth) % Math.Max(1, size.StepWidth) == 0 && (one.Height - size.MinimumHeight) % Math.Max(1, size.StepHeight) == 0)
            .Append(((int)size.MaximumWidth, (int)size.MaximumHeight)).Distinct();
    }

    private List<FrameRate> ReadRates(uint format, int width, int height)
    {
        var rates = new List<FrameRate>();
        FrameInterval interval = new() { PixelFormat = format, Width = (uint)width, Height = (uint)height };
        for (; TryCall(NativeMethods.EnumerateFrameIntervals, &interval); interval.Index++)
        {
            // A rate is the inverse of an interval.
            rates.Add(new FrameRate(interval.Denominator, interval.Numerator));
            if (interval.Type == NativeMethods.Discrete)
                continue;
            var (fastest, slowest) = (rates[^1].PerSecond, (double)interval.LongestDenominator / Math.Max(1, interval.LongestNumerator));
            rates.AddRange(((uint[])[60, 30, 25, 15, 10, 5]).Where(rate => rate < fastest && rate >= slowest).Select(static rate => new FrameRate(rate, 1)));
            break;
        }
        return [.. rates.OrderByDescending(static rate => rate.PerSecond)];
    }

    private bool TryCall(uint request, void* argument)
    {
        ObjectDisposedException.ThrowIf(file < 0, this);
        while (NativeMethods.ioctl(file, request, argument) < 0)
        {
            if (Marshal.GetLastPInvokeError() != Interrupted)
                return false;
        }
        return true;
    }

    private void Call(uint request, void* argument, string name)
    {
        if (!TryCall(request, argument))
            throw Failure(name);
    }

    private static VideoDeviceException Failure(string call)
    {
        var number = Marshal.GetLastPInvokeError();
        return new VideoDeviceException(call, number, Marshal.GetPInvokeErrorMessage(number));
    }

    private static string FourCcOf(uint code)
    {
        // The highest bit says big-endian and belongs to no character.
        var bytes = new ReadOnlySpan<byte>(&code, 4).ToArray();
        bytes[3] &= 0x7f;
        return Encoding.ASCII.GetString(bytes).TrimEnd();
    }

    private static string TextOf(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
    }
}
