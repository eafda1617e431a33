using Inspection.Core.Frames;
using Inspection.Core.Tests.Fakes;

namespace Inspection.Core.Tests.Frames;

public class FrameTests
{
    [Fact]
    public void Pixels_OversizedBuffer_AreExactlyThePicture()
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Bgr24, 5, 4, new CountingPool());

        frame.Pixels.Length.ShouldBe(60);
        frame.StrideBytes.ShouldBe(15);
    }

    [Fact]
    public void Dispose_Twice_ReturnsTheBufferOnce()
    {
        var pool = new CountingPool();
        var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, 8, 8, pool);

        frame.Dispose();
        frame.Dispose();

        pool.Rented.ShouldBe(0);
    }

    [Fact]
    public void Pixels_AfterDispose_Throws()
    {
        var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, 8, 8);
        frame.Dispose();

        Should.Throw<ObjectDisposedException>(() => frame.Pixels.Length);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, -1)]
    public void Rent_NoPixels_Throws(int width, int height) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Frame.Rent(new FrameId(1), PixelFormat.Grey8, width, height));

    [Fact]
    public void Rent_SizeBeyondMemory_Overflows() =>
        Should.Throw<OverflowException>(() => Frame.Rent(new FrameId(1), PixelFormat.Bgr24, int.MaxValue, 2));
}
