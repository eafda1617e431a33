using System.Runtime.CompilerServices;
using Video4Linux;

namespace Bindings.Tests.Video4Linux;

public sealed class VideoDeviceTests
{
    [Theory]
    [InlineData("/dev/nowhere", VideoDeviceException.Missing)]
    [InlineData("/dev/null", VideoDeviceException.NoVideo)]
    public void Open_NoVideoDevice_TellsTheKernelsReason(string path, int errorNumber)
    {
        var failure = Should.Throw<VideoDeviceException>(() => VideoDevice.Open(path));

        failure.ErrorNumber.ShouldBe(errorNumber);
        failure.Words.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("White Balance, Automatic", "white_balance_automatic")]
    [InlineData("Exposure Time, Absolute", "exposure_time_absolute")]
    [InlineData("Gain (dB)", "gain_db")]
    public void Name_OfAControl_IsWrittenAsV4l2CtlDoes(string title, string expected)
    {
        new VideoControl(1, title, 0, 1, 1, 0, IsReadOnly: false, IsInactive: false).Name.ShouldBe(expected);
    }

    /// <summary>A request carries the size of its structure in bits 16 to 29.</summary>
    [Fact]
    public void Structures_HaveTheSizeThatTheirRequestsCarry()
    {
        Unsafe.SizeOf<Capability>().ShouldBe(SizeOf(NativeMethods.QueryCapabilities));
        Unsafe.SizeOf<FormatDescription>().ShouldBe(SizeOf(NativeMethods.EnumerateFormats));
        Unsafe.SizeOf<FrameSize>().ShouldBe(SizeOf(NativeMethods.EnumerateFrameSizes));
        Unsafe.SizeOf<FrameInterval>().ShouldBe(SizeOf(NativeMethods.EnumerateFrameIntervals));
        Unsafe.SizeOf<ControlDescription>().ShouldBe(SizeOf(NativeMethods.QueryControl));
        Unsafe.SizeOf<ControlValue>().ShouldBe(SizeOf(NativeMethods.SetControl));
    }

    private static int SizeOf(uint request) => (int)(request >> 16 & 0x3fff);
}
