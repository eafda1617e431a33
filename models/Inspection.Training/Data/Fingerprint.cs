using System.Numerics;
using System.Security.Cryptography;
using Inspection.Core.Registration;
using Inspection.Imaging;

namespace Inspection.Training.Data;

/// <summary>What tells whether two pictures are the same, or nearly.</summary>
/// <param name="Content">SHA-256 of the file.</param>
/// <param name="Hash">Difference hash: 8 × 8 signs of the brightness step to the right (N. Krawetz, "Kind of Like That", 2013).</param>
/// <param name="Thumbnail">32 × 32 mean grey values, zero mean and unit length; all zero for a picture without contrast.</param>
internal sealed record Fingerprint(string Content, ulong Hash, float[] Thumbnail)
{
    private const int ThumbnailSide = 32;
    private const int HashRows = 8;

    /// <summary>Signs that may differ. Re-encoding a JPEG turns one or two; other pictures differ in about 32.</summary>
    private const int MostDifferentSigns = 4;

    private const float LeastCorrelation = 0.985f;

    /// <exception cref="ImageException">The file cannot be read as an image.</exception>
    public static Fingerprint Of(string path)
    {
        var picture = ImageFileReader.ReadGolden(path);
        using var file = File.OpenRead(path);
        return new Fingerprint(Convert.ToHexStringLower(SHA256.HashData(file)), Signs(Reduce(picture, HashRows + 1, HashRows)), Standardise(Reduce(picture, ThumbnailSide, ThumbnailSide)));
    }

    public bool ShowsNearlyTheSame(Fingerprint other)
    {
        if (BitOperations.PopCount(Hash ^ other.Hash) > MostDifferentSigns)
            return false;
        var correlation = 0f;
        for (var i = 0; i < Thumbnail.Length; i++)
            correlation += Thumbnail[i] * other.Thumbnail[i];
        return correlation >= LeastCorrelation;
    }

    private static ulong Signs(float[] means)
    {
        var hash = 0UL;
        for (var y = 0; y < HashRows; y++)
        {
            for (var x = 0; x < HashRows; x++)
                hash = hash << 1 | (means[y * (HashRows + 1) + x + 1] > means[y * (HashRows + 1) + x] ? 1UL : 0UL);
        }
        return hash;
    }

    /// <summary>Mean grey of each cell of a grid over the picture.</summary>
    private static float[] Reduce(GoldenTemplate picture, int columns, int rows)
    {
        var grey = picture.Grey.Span;
        var means = new float[columns * rows];
        for (var row = 0; row < rows; row++)
        {
            var (top, bottom) = Range(row, rows, picture.HeightPixels);
            for (var column = 0; column < columns; column++)
            {
                var (left, right) = Range(column, columns, picture.WidthPixels);
                long sum = 0;
                for (var y = top; y < bottom; y++)
                {
                    foreach (var value in grey.Slice(y * picture.WidthPixels + left, right - left))
                        sum += value;
                }
                means[row * columns + column] = (float)sum / ((bottom - top) * (right - left));
            }
        }
        return means;
    }

    private static (int Start, int End) Range(int index, int count, int length)
    {
        var start = Math.Min((int)((long)index * length / count), length - 1);
        return (start, Math.Max(start + 1, (int)((long)(index + 1) * length / count)));
    }

    private static float[] Standardise(float[] means)
    {
        var mean = means.Average();
        var norm = MathF.Sqrt(means.Sum(value => (value - mean) * (value - mean)));
        return norm < 1 ? new float[means.Length] : [.. means.Select(value => (value - mean) / norm)];
    }
}
