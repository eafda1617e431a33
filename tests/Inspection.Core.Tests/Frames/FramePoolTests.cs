using Inspection.Core.Frames;

namespace Inspection.Core.Tests.Frames;

public class FramePoolTests
{
    private readonly FramePool pool = new();

    [Fact]
    public void Rent_AfterDisposal_IsTheSameMemoryWithNothingOfTheLastFrame()
    {
        var first = pool.Rent(new FrameId(1), PixelFormat.Bgr24, 40, 30);
        (first.Truth, first.CapturedAt, first.AvailableTimestamp, first.CaptureMilliseconds) = (new([]), DateTimeOffset.UnixEpoch, 7, 8);
        first.Dispose();

        var second = pool.Rent(new FrameId(2), PixelFormat.Grey8, 20, 10);

        second.ShouldBeSameAs(first);
        (second.Id, second.Format, second.WidthPixels, second.HeightPixels, second.StrideBytes).ShouldBe((new FrameId(2), PixelFormat.Grey8, 20, 10, 20));
        second.Pixels.Length.ShouldBe(200);
        (second.Truth, second.CapturedAt, second.AvailableTimestamp, second.CaptureMilliseconds).ShouldBe((null, default, 0, 0));
    }

    [Fact]
    public void Rent_LargerThanTheLast_HasRoom()
    {
        pool.Rent(new FrameId(1), PixelFormat.Grey8, 4, 4).Dispose();

        pool.Rent(new FrameId(2), PixelFormat.Bgr24, 1000, 1000).Pixels.Length.ShouldBe(3_000_000);
    }

    [Fact]
    public void Pixels_Disposed_Throws()
    {
        var frame = pool.Rent(new FrameId(1), PixelFormat.Grey8, 4, 4);
        frame.Dispose();

        Should.Throw<ObjectDisposedException>(() => frame.Pixels.Length);
    }

    [Fact]
    public void Lend_PixelsElsewhere_AreTheFramesUntilItIsDisposed()
    {
        var elsewhere = new Elsewhere(20);
        var frame = pool.Lend(new FrameId(1), PixelFormat.Grey8, 4, 4, elsewhere);
        elsewhere.Memory[3] = 77;

        (frame.Pixels.Length, frame.Pixels[3]).ShouldBe((16, (byte)77));
        elsewhere.Released.ShouldBe(0);
        frame.Dispose();
        frame.Dispose();

        elsewhere.Released.ShouldBe(1);
        Should.Throw<ObjectDisposedException>(() => frame.Pixels.Length);
    }

    [Fact]
    public void Lend_TooFewPixels_Throws()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => pool.Lend(new FrameId(1), PixelFormat.Bgr24, 4, 4, new Elsewhere(47)));
    }

    [Fact]
    public void Rent_AfterALentFrame_HasMemoryOfItsOwn()
    {
        var elsewhere = new Elsewhere(16);
        pool.Lend(new FrameId(1), PixelFormat.Grey8, 4, 4, elsewhere).Dispose();

        pool.Rent(new FrameId(2), PixelFormat.Grey8, 4, 4).Pixels.Fill(9);

        elsewhere.Memory.ShouldAllBe(static pixel => pixel == 0);
    }

    [Fact]
    public void Dispose_MoreThanThePoolKeeps_AreLetGo()
    {
        var frames = Enumerable.Range(1, 50).Select(number => pool.Rent(new FrameId(number), PixelFormat.Grey8, 4, 4)).ToList();
        frames.Distinct().Count().ShouldBe(50);

        frames.ForEach(static frame => frame.Dispose());

        Enumerable.Range(1, 50).Count(number => frames.Contains(pool.Rent(new FrameId(number), PixelFormat.Grey8, 4, 4))).ShouldBeLessThan(50);
    }

    private sealed class Elsewhere(int length) : IFrameMemory
    {
        public byte[] Memory { get; } = new byte[length];

        public int Released { get; private set; }

        public Span<byte> Bytes => Memory;

        public void Release() => Released++;
    }
}
