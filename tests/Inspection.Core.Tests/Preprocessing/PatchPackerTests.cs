using System.Security.Cryptography;
using Inspection.Core.Preprocessing;

namespace Inspection.Core.Tests.Preprocessing;

public sealed class PatchPackerTests
{
    // No multiple of a vector's width, so that vectors and remainder are both at work.
    private const int Width = 72;
    private const int Height = 32;

    private readonly byte[] tested = Image(31, 0);
    private readonly byte[] template = Image(29, 1);
    private readonly PatchPacker packer = new(Width, Height);

    /// <summary>The digest is that of the training's own computation of the same images: <c>models/training/test_training.py</c>.</summary>
    [Fact]
    public void PackPair_GivesTheBytesOfTheTraining()
    {
        var patches = new byte[Width * Height * PatchPacker.PairPlanes];

        packer.PackPair(tested, template, patches);

        Digest(patches).ShouldBe("8f9ce1933aae2de7c205c5b147e93db45017933cffd27f2f1e05ff640319964f");
    }

    [Fact]
    public void PackSingle_GivesTheBytesOfTheTraining()
    {
        var patches = new byte[Width * Height];

        packer.PackSingle(tested, patches);

        Digest(patches).ShouldBe("b0b4b3478c7fa6ba263858471ef9fec6566cbefbbe0af918d6c27112934e13b3");
    }

    [Fact]
    public void PackPair_EveryByte_IsThatOfThePlainDefinition()
    {
        var patches = new byte[Width * Height * PatchPacker.PairPlanes];
        packer.PackPair(tested, template, patches);

        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var neighbours = Neighbours(x, y);
                byte[] expected = [tested[y * Width + x], template[y * Width + x], Signed(x, y, [template[y * Width + x]]), Signed(x, y, neighbours)];
                var patch = (y / 4 * (Width / 4) + x / 4) * 64 + y % 4 * 4 + x % 4;
                byte[] actual = [patches[patch], patches[patch + 16], patches[patch + 32], patches[patch + 48]];
                actual.ShouldBe(expected, $"pixel {x}, {y}");
            }
        }
    }

    [Fact]
    public void PackPair_TestedShiftedByAPixel_LeavesNothingOutside()
    {
        var square = new byte[Width * Height];
        var shifted = new byte[Width * Height];
        for (var y = 8; y < 20; y++)
        {
            square.AsSpan(y * Width + 10, 20).Fill(200);
            shifted.AsSpan((y + 1) * Width + 11, 20).Fill(200);
        }
        var patches = new byte[Width * Height * PatchPacker.PairPlanes];

        packer.PackPair(shifted, square, patches);

        patches.Where((_, index) => index % 64 >= 48).ShouldAllBe(value => value == 128);
        patches.Where((_, index) => index % 64 is >= 32 and < 48).ShouldContain(value => value != 128);
    }

    [Fact]
    public void PackPair_SteadyState_AllocatesNothing()
    {
        var patches = new byte[Width * Height * PatchPacker.PairPlanes];
        packer.PackPair(tested, template, patches);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            packer.PackPair(tested, template, patches);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void PackPair_OtherSize_IsRefused() => Should.Throw<ArgumentException>(() => packer.PackPair(tested, template.AsSpan(1), new byte[Width * Height * 4]));

    [Theory]
    [InlineData(70, 32)]
    [InlineData(72, 30)]
    public void Constructor_SidesThatNoPatchDivides_AreRefused(int width, int height) => Should.Throw<ArgumentException>(() => new PatchPacker(width, height));

    private static byte[] Image(int period, int offset)
    {
        var image = new byte[Width * Height];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
                image[y * Width + x] = (byte)(x * 7 + y * 13 + (x + offset) * y % period * 5);
        }
        return image;
    }

    private IReadOnlyList<byte> Neighbours(int x, int y) =>
    [
        .. from ny in Enumerable.Range(y - 1, 3)
           from nx in Enumerable.Range(x - 1, 3)
           where ny is >= 0 and < Height && nx is >= 0 and < Width
           select template[ny * Width + nx],
    ];

    private byte Signed(int x, int y, IReadOnlyList<byte> reference)
    {
        var pixel = tested[y * Width + x];
        return (byte)(128 + DifferencePlanes.Raise(Math.Max(pixel - reference.Max(), 0)) - DifferencePlanes.Raise(Math.Max(reference.Min() - pixel, 0)));
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
