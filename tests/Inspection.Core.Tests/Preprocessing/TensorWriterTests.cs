using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Inspection.Core.Frames;
using Inspection.Core.Inference;
using Inspection.Core.Preprocessing;
using Inspection.Core.Preprocessing.Resampling;
using Inspection.Core.Tests.Preprocessing.Resampling;
using Inspection.Models;

namespace Inspection.Core.Tests.Preprocessing;

public sealed class TensorWriterTests
{
    private static readonly Normalisation imageNet = new(1 / 255.0, [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]);

    // Tensor width and height, source width and height: odd, one pixel, more and less than any vector, growing, shrinking a little, by whole numbers, a lot.
    private static readonly int[][] sizes =
    [
        [1, 1, 1, 1], [1, 1, 7, 5], [7, 5, 1, 1], [33, 17, 33, 17], [64, 48, 64, 48], [64, 64, 192, 108], [64, 64, 191, 107],
        [65, 31, 40, 90], [100, 3, 17, 200], [3, 100, 300, 2], [48, 48, 47, 49], [96, 80, 640, 480], [17, 19, 1023, 3], [130, 70, 260, 140], [40, 40, 13, 13],
    ];

    // The vectors of a processor that has none are slow, and no others than these.
    private static readonly RowKernels[] kernels = Vector128.IsHardwareAccelerated
        ? [RowKernels.Scalar, RowKernels.Width128, RowKernels.Width256, RowKernels.Width512]
        : [RowKernels.Scalar];

    [Fact]
    public void Write_EverySizeElementLayoutAndOrderInEveryWidth_IsThePlainDefinitionToTheLastBit()
    {
        var cases = 0;
        foreach (var size in sizes)
        {
            foreach (var format in Enum.GetValues<PixelFormat>())
            {
                var picture = new TestPicture(size[2], size[3], format, padding: cases % 3 * 5);
                foreach (var spec in Specs(size[0], size[1], cases++))
                {
                    var expected = PlainResampler.Tensor(spec, picture);
                    var tensor = new byte[spec.TensorBytes];
                    foreach (var width in kernels)
                    {
                        tensor.AsSpan().Fill(0xA5);

                        new TensorWriter(spec, width).Write(picture.Pixels, picture.Width, picture.Height, picture.StrideBytes, format, tensor);

                        tensor.AsSpan().SequenceEqual(expected).ShouldBeTrue($"{width.GetType()} {spec} of {format} {picture.Width}×{picture.Height}");
                    }
                }
            }
        }
        cases.ShouldBe(sizes.Length * 2);
    }

    [Fact]
    public void Write_OnePictureAfterAnother_KeepsNothingOfTheFirst()
    {
        var spec = new TensorSpec(20, 20, TensorElement.U8, TensorLayout.Nchw, ChannelOrder.Bgr, FitMode.Stretch, Interpolation.Bilinear, 0, TensorSpec.Unchanged);
        var writer = new TensorWriter(spec);
        var tensor = new byte[spec.TensorBytes];
        var pixels = new byte[30 * 30 * 3];
        foreach (var level in (byte[])[200, 10])
        {
            pixels.AsSpan().Fill(level);

            writer.Write(pixels, 30, 30, 90, PixelFormat.Bgr24, tensor);

            tensor.ShouldAllBe(value => value == level);
        }
    }

    [Fact]
    public void Write_EvenGrey_StaysEvenInEveryFit()
    {
        var pixels = Enumerable.Repeat((byte)255, 333 * 97 * 3).ToArray();
        foreach (var fit in Enum.GetValues<FitMode>())
        {
            foreach (var interpolation in Enum.GetValues<Interpolation>())
            {
                var spec = new TensorSpec(63, 41, TensorElement.U8, TensorLayout.Nhwc, ChannelOrder.Rgb, fit, interpolation, 255, TensorSpec.Unchanged);
                var tensor = new byte[spec.TensorBytes];

                new TensorWriter(spec).Write(pixels, 333, 97, 999, PixelFormat.Bgr24, tensor);

                tensor.ShouldAllBe(value => value == 255);
            }
        }
    }

    [Theory]
    [InlineData(TensorElement.F32, TensorLayout.Nchw, ChannelOrder.Rgb, Interpolation.Bilinear)]
    [InlineData(TensorElement.F16, TensorLayout.Nhwc, ChannelOrder.Bgr, Interpolation.Area)]
    [InlineData(TensorElement.U8, TensorLayout.Nhwc, ChannelOrder.Rgb, Interpolation.Area)]
    [InlineData(TensorElement.F16, TensorLayout.Nchw, ChannelOrder.Grey, Interpolation.Bilinear)]
    public void Write_KnownSizes_AllocatesNothing(TensorElement element, TensorLayout layout, ChannelOrder order, Interpolation interpolation)
    {
        var normalisation = element == TensorElement.U8 ? TensorSpec.Unchanged : TensorSpec.UnitRange;
        var spec = new TensorSpec(64, 64, element, layout, order, FitMode.Letterbox, interpolation, 114, normalisation);
        var writer = new TensorWriter(spec);
        var tensor = new byte[spec.TensorBytes];
        var (colour, grey) = (new byte[200 * 100 * 3], new byte[90 * 120]);
        void Both()
        {
            writer.Write(colour, 200, 100, 600, PixelFormat.Bgr24, tensor);
            writer.Write(grey, 90, 120, 90, PixelFormat.Grey8, tensor);
        }
        Both();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Both();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Write_MoreSizesThanAreKept_StillWritesEach()
    {
        var spec = new TensorSpec(16, 16, TensorElement.U8, TensorLayout.Nchw, ChannelOrder.Grey, FitMode.Stretch, Interpolation.Bilinear, 0, TensorSpec.Unchanged);
        var writer = new TensorWriter(spec);
        var tensor = new byte[spec.TensorBytes];
        foreach (var side in Enumerable.Range(10, 20).Concat(Enumerable.Range(10, 20)))
        {
            writer.Write(Enumerable.Repeat((byte)side, side * side).ToArray(), side, side, side, PixelFormat.Grey8, tensor);

            tensor.ShouldAllBe(value => value == side);
        }
    }

    [Theory]
    [InlineData(FitMode.Letterbox, 0, 140, 640, 360)]
    [InlineData(FitMode.LetterboxTopLeft, 0, 0, 640, 360)]
    [InlineData(FitMode.Stretch, 0, 0, 640, 640)]
    [InlineData(FitMode.CentreCrop, -249, 0, 1138, 640)]
    public void Prepare_WidePicture_LiesWhereTheFitSays(FitMode mode, int left, int top, int width, int height)
    {
        var spec = Float(640, 640) with { Fit = mode };

        var fit = new TensorWriter(spec).Prepare(1920, 1080, PixelFormat.Bgr24);

        fit.ShouldBe(new ImageFit(1920, 1080, left, top, width, height));
        var box = new Box(100, 200, 300, 150);
        var inTensor = new Box(box.X * fit.ScaleX + left, box.Y * fit.ScaleY + top, box.Width * fit.ScaleX, box.Height * fit.ScaleY);
        var back = fit.ToSource(new Detection(1, 0.5f, inTensor)).Box;
        back.IntersectionOverUnion(box).ShouldBeGreaterThan(0.9999f);
    }

    [Fact]
    public void Prepare_CropFraction_LeavesTheMiddle() =>
        new TensorWriter(Float(224, 224) with { Fit = FitMode.CentreCrop, CropFraction = 0.875 }).Prepare(512, 256, PixelFormat.Bgr24)
            .ShouldBe(new ImageFit(512, 256, -144, -16, 512, 256));

    [Fact]
    public void Write_ImageNetNormalisation_IsThatOfEachChannel()
    {
        var spec = Float(1, 1) with { Normalisation = imageNet };
        var tensor = new byte[spec.TensorBytes];

        new TensorWriter(spec).Write([10, 20, 30], 1, 1, 3, PixelFormat.Bgr24, tensor);

        var values = MemoryMarshal.Cast<byte, float>(tensor).ToArray();
        values[0].ShouldBe((30 / 255f - 0.485f) / 0.229f, 1e-5f);
        values[1].ShouldBe((20 / 255f - 0.456f) / 0.224f, 1e-5f);
        values[2].ShouldBe((10 / 255f - 0.406f) / 0.225f, 1e-5f);
    }

    [Fact]
    public void Write_MemoryThatDoesNotMatch_IsRefused()
    {
        var writer = new TensorWriter(Float(4, 4));
        var tensor = new byte[writer.Spec.TensorBytes];

        Should.Throw<ArgumentException>(() => writer.Write(new byte[11], 2, 2, 6, PixelFormat.Bgr24, tensor)).Message.ShouldContain("12 bytes");
        Should.Throw<ArgumentException>(() => writer.Write(new byte[12], 2, 2, 5, PixelFormat.Bgr24, tensor));
        Should.Throw<ArgumentException>(() => writer.Write(new byte[12], 0, 2, 6, PixelFormat.Bgr24, tensor));
        Should.Throw<ArgumentException>(() => writer.Write(new byte[12], 2, 2, 6, PixelFormat.Bgr24, tensor.AsSpan(1))).Message.ShouldContain("192 bytes");
    }

    [Fact]
    public void Constructor_SpecsThatMakeNoSense_AreRefused()
    {
        TensorSpec[] wrong =
        [
            Float(0, 4),
            Float(4, -1),
            Float(4, 4) with { CropFraction = 0 },
            Float(4, 4) with { CropFraction = double.NaN },
            Float(4, 4) with { Normalisation = new Normalisation(1, [0, 0], [1]) },
            Float(4, 4) with { Normalisation = new Normalisation(1, [0], [0]) },
            Float(4, 4) with { Normalisation = new Normalisation(double.NaN, [0], [1]) },
            Float(4, 4) with { Element = TensorElement.U8 },
        ];

        wrong.ShouldAllBe(spec => Record.Exception(() => new TensorWriter(spec)) is ArgumentException);
    }

    private static TensorSpec Float(int width, int height) =>
        new(width, height, TensorElement.F32, TensorLayout.Nchw, ChannelOrder.Rgb, FitMode.Stretch, Interpolation.Bilinear, 0, TensorSpec.UnitRange);

    /// <summary>Every element, layout, order and interpolation, with the fits in turn.</summary>
    private static IEnumerable<TensorSpec> Specs(int width, int height, int turn) =>
        from element in Enum.GetValues<TensorElement>()
        from layout in Enum.GetValues<TensorLayout>()
        from order in Enum.GetValues<ChannelOrder>()
        from interpolation in Enum.GetValues<Interpolation>()
        let fit = (FitMode)(turn++ % 4)
        let normalisation = element == TensorElement.U8 ? TensorSpec.Unchanged : order == ChannelOrder.Grey ? new Normalisation(1, [127.5], [128]) : imageNet
        select new TensorSpec(width, height, element, layout, order, fit, interpolation, 114, normalisation)
        {
            CropFraction = fit == FitMode.CentreCrop ? 0.875 : 1,
        };
}
