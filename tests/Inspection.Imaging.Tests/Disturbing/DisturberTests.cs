using Inspection.Core;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Preprocessing;
using Inspection.Imaging.Disturbing;

namespace Inspection.Imaging.Tests.Disturbing;

public sealed class DisturberTests
{
    private const int Width = 160;
    private const int Height = 120;

    [Fact]
    public void Apply_NoRange_LeavesThePictureAsItIs()
    {
        using var frame = Picture(new Box(40, 30, 20, 10));

        var (disturbed, defects) = Apply(new DisturbanceRanges(), frame, new Box(40, 30, 20, 10));

        disturbed.ShouldBe(frame.Pixels.ToArray());
        defects.ShouldBe([new Box(40, 30, 20, 10)]);
    }

    [Theory]
    [InlineData(8, 0)]
    [InlineData(0, 5)]
    [InlineData(8, 5)]
    public void Apply_Motion_MovesTheBoxWithThePicture(double shift, double rotate)
    {
        for (var number = 0; number < 20; number++)
        {
            var box = new Box(30 + number * 3, 20 + number * 2, 16, 16);
            using var frame = Picture(box);

            var (disturbed, defects) = Apply(new DisturbanceRanges(shift, rotate), frame, box, number);

            // The bright square is where its box is said to be.
            var (x, y) = Centre(disturbed);
            x.ShouldBe(defects[0].X + defects[0].Width / 2, 0.6);
            y.ShouldBe(defects[0].Y + defects[0].Height / 2, 0.6);
            // The ellipse in a square is a circle, which a turn leaves alone.
            defects[0].Width.ShouldBe(16, 0.01);
        }
    }

    [Fact]
    public void Apply_ManyNumbers_UseTheWholeRangeAndNoMore()
    {
        var box = new Box(72, 52, 16, 16);
        using var frame = Picture(box);
        var moves = Enumerable.Range(0, 200).Select(number => Apply(new DisturbanceRanges(ShiftPixels: 8), frame, box, number).Boxes[0].X - box.X).ToArray();

        moves.Max().ShouldBeInRange(7, 8);
        moves.Min().ShouldBeInRange(-8, -7);
    }

    [Fact]
    public void Apply_DefectLeavesTheView_IsTakenOffTheTruth()
    {
        var box = new Box(0, 50, 4, 16);
        using var frame = Picture(box);
        var left = Enumerable.Range(0, 50).Select(number => Apply(new DisturbanceRanges(ShiftPixels: 8), frame, box, number).Boxes).ToArray();

        left.Count(static boxes => boxes.Length == 0).ShouldBeInRange(5, 45);
        left.SelectMany(static boxes => boxes).ShouldAllBe(static kept => kept.X >= 0 && kept.Width >= 2);
    }

    [Fact]
    public void Apply_Gain_MultipliesBrightness()
    {
        using var frame = Picture(new Box(0, 0, Width, Height), 100);
        var means = Enumerable.Range(0, 100).Select(number => Apply(new DisturbanceRanges(Gain: 0.2), frame, null, number).Pixels.Average(static grey => (double)grey)).ToArray();

        means.Max().ShouldBeInRange(116, 120.5);
        means.Min().ShouldBeInRange(79.5, 84);
    }

    [Fact]
    public void Apply_Noise_HasTheStandardDeviationAskedFor()
    {
        using var frame = Picture(new Box(0, 0, Width, Height), 128);
        using var disturber = new Disturber(new DisturbanceRanges(Noise: 0.04), 1);
        var spreads = Enumerable.Range(0, 100).Select(number => Spread(Apply(disturber, frame, null, number).Pixels)).ToArray();

        // Up to 0.04 · 255 = 10.2 grey values.
        spreads.Max().ShouldBeInRange(9.5, 10.5);
        spreads.Min().ShouldBeLessThan(1);
    }

    [Fact]
    public void Apply_Blur_SpreadsASpotAndKeepsItsLight()
    {
        using var frame = Picture(new Box(80, 60, 1, 1));
        var widest = Enumerable.Range(0, 50).Select(number => Apply(new DisturbanceRanges(BlurPixels: 2), frame, null, number).Pixels).MinBy(static pixels => pixels.Max()).ShouldNotBeNull();

        // 255 ÷ (2π·2²) = 10.1 at the centre; rounding to whole grey values cuts the skirts off.
        widest.Max().ShouldBeInRange((byte)10, (byte)14);
        widest.Sum(static grey => (double)grey).ShouldBe(255, 40);
    }

    [Fact]
    public void Apply_Jpeg_ChangesLittle()
    {
        using var frame = Picture(new Box(40, 30, 20, 10));

        var (disturbed, _) = Apply(new DisturbanceRanges(JpegQuality: 50), frame, null, 3);

        disturbed.ShouldNotBe(frame.Pixels.ToArray());
        GreyPlane.MeanDifference(disturbed, frame.Pixels).ShouldBeLessThan(3);
    }

    [Fact]
    public void Apply_SameSeedAndNumber_IsTheSamePicture()
    {
        using var frame = Picture(new Box(40, 30, 20, 10));

        Apply(DisturbanceRanges.Usual, frame, null, 7).Pixels.ShouldBe(Apply(DisturbanceRanges.Usual, frame, null, 7).Pixels);
        Apply(DisturbanceRanges.Usual, frame, null, 7).Pixels.ShouldNotBe(Apply(DisturbanceRanges.Usual, frame, null, 8).Pixels);
    }

    private static (byte[] Pixels, Box[] Boxes) Apply(DisturbanceRanges ranges, Frame frame, Box? box, int number = 0)
    {
        using var disturber = new Disturber(ranges, 1);
        return Apply(disturber, frame, box, number);
    }

    private static (byte[] Pixels, Box[] Boxes) Apply(Disturber disturber, Frame frame, Box? box, int number)
    {
        var (disturbed, defects) = disturber.Apply(frame, box is { } known ? [new KnownDefect("x", known)] : [], number);
        using (disturbed)
            return (disturbed.Pixels.ToArray(), [.. defects.Select(static defect => defect.Box)]);
    }

    /// <summary>Black but for one bright box.</summary>
    private static Frame Picture(Box bright, byte grey = 255)
    {
        var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, Width, Height);
        frame.Pixels.Clear();
        for (var y = (int)bright.Y; y < bright.Bottom; y++)
            frame.Pixels.Slice(y * Width + (int)bright.X, (int)bright.Width).Fill(grey);
        return frame;
    }

    private static (double X, double Y) Centre(byte[] pixels)
    {
        double sum = 0, x = 0, y = 0;
        for (var i = 0; i < pixels.Length; i++)
        {
            sum += pixels[i];
            x += pixels[i] * (i % Width + 0.5);
            y += pixels[i] * (i / Width + 0.5);
        }
        return (x / sum, y / sum);
    }

    private static double Spread(byte[] pixels)
    {
        var mean = pixels.Average(static grey => (double)grey);
        return Math.Sqrt(pixels.Average(grey => (grey - mean) * (grey - mean)));
    }
}
