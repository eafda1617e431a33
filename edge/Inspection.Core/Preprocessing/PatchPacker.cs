using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Inspection.Core.Preprocessing;

/// <summary>
/// Lays grey planes out as patches of 4×4 pixels: [height / 4, width / 4, planes × 16], channels by plane, row in the patch, column in the patch.
/// A convolution then starts with whole patches as its channels, the layout in which int8 runs fastest. Allocates nothing after construction;
/// used by one thread at a time.
/// </summary>
public sealed class PatchPacker
{
    /// <summary>Pixels a patch is wide and high.</summary>
    public const int Side = 4;

    /// <summary>Planes of a tested image with its template: both, and their <see cref="DifferencePlanes"/>.</summary>
    public const int PairPlanes = 4;

    /// <summary>Bytes that one plane gives to a patch.</summary>
    public const int BytesPerPlane = Side * Side;

    private readonly int width;
    private readonly int height;
    private readonly DifferencePlanes planes;
    private readonly byte[] difference;
    private readonly byte[] outside;

    /// <param name="width">Pixels, divisible by <see cref="Side"/>.</param>
    /// <param name="height">Pixels, divisible by <see cref="Side"/>.</param>
    public PatchPacker(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(width % Side, 0, nameof(width));
        ArgumentOutOfRangeException.ThrowIfNotEqual(height % Side, 0, nameof(height));
        this.width = width;
        this.height = height;
        planes = new DifferencePlanes(width);
        difference = new byte[Side * width];
        outside = new byte[Side * width];
    }

    /// <param name="tested">Height × width bytes, rows packed.</param>
    /// <param name="template">The same, registered to the tested image.</param>
    /// <param name="patches">Receives height × width × 4 bytes.</param>
    public void PackPair(ReadOnlySpan<byte> tested, ReadOnlySpan<byte> template, Span<byte> patches)
    {
        Require(tested.Length, 1);
        Require(template.Length, 1);
        Require(patches.Length, PairPlanes);
        const int Stride = PairPlanes * BytesPerPlane;
        for (var top = 0; top < height; top += Side)
        {
            for (var row = 0; row < Side; row++)
            {
                var y = top + row;
                planes.ComputeRow(
                    Row(tested, y), Row(template, Math.Max(y - 1, 0)), Row(template, y), Row(template, Math.Min(y + 1, height - 1)),
                    difference.AsSpan(row * width, width), outside.AsSpan(row * width, width));
            }
            var band = patches.Slice(top / Side * (width / Side) * Stride, width / Side * Stride);
            PackBand(tested.Slice(top * width, Side * width), band, 0, Stride);
            PackBand(template.Slice(top * width, Side * width), band, 1, Stride);
            PackBand(difference, band, 2, Stride);
            PackBand(outside, band, 3, Stride);
        }
    }

    /// <param name="tested">Height × width bytes, rows packed.</param>
    /// <param name="patches">Receives height × width bytes.</param>
    public void PackSingle(ReadOnlySpan<byte> tested, Span<byte> patches)
    {
        Require(tested.Length, 1);
        Require(patches.Length, 1);
        for (var top = 0; top < height; top += Side)
            PackBand(tested.Slice(top * width, Side * width), patches.Slice(top * width, Side * width), 0, BytesPerPlane);
    }

    /// <summary>Four rows of one plane to their places in a band of patches.</summary>
    private void PackBand(ReadOnlySpan<byte> rows, Span<byte> band, int plane, int stride)
    {
        ref var source = ref MemoryMarshal.GetReference(rows);
        ref var target = ref Unsafe.Add(ref MemoryMarshal.GetReference(band), plane * BytesPerPlane);
        var x = 0;
        for (; PatchTransposition.IsSupported && x <= width - PatchTransposition.Pixels; x += PatchTransposition.Pixels)
        {
            PatchTransposition.Write(ref Unsafe.Add(ref source, x), width, ref target, stride);
            target = ref Unsafe.Add(ref target, PatchTransposition.Pixels / Side * stride);
        }
        for (; x < width; x += Side)
        {
            Unsafe.WriteUnaligned(ref target, Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, x)));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, Side), Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, width + x)));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, 2 * Side), Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, 2 * width + x)));
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, 3 * Side), Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, 3 * width + x)));
            target = ref Unsafe.Add(ref target, stride);
        }
    }

    private ReadOnlySpan<byte> Row(ReadOnlySpan<byte> image, int y) => image.Slice(y * width, width);

    private void Require(int length, int planesOf)
    {
        if (length != width * height * planesOf)
            throw new ArgumentException($"Expected {width}×{height}×{planesOf} bytes, got {length}.");
    }
}
