using System.Text.Json;
using Inspection.Core;

namespace Inspection.Inference.Heads;

/// <summary>The boxes from which raw SSD boxes are offsets: centre x, centre y, width, height as share of the input.</summary>
/// <remarks>
/// Option <c>priors</c>: the name of a JSON file in the package with a list of [x, y, width, height], or
/// <c>{ "strides": [8, 16], "sizes": [[10, 16], [32, 64]] }</c>: for each level the pixels a cell is wide, and the sides of its square boxes in pixels
/// (RetinaFace, Ultra-Light); <c>"aspectRatios": [[1, 2, 0.5], …]</c> makes each size as many boxes, of equal area. Option <c>variances</c>: 0.1 and 0.2
/// unless given.
/// </remarks>
internal sealed class SsdPriors
{
    private readonly float[] boxes;
    private readonly float centreVariance;
    private readonly float sizeVariance;

    private SsdPriors(float[] boxes, double[] variances) => (this.boxes, centreVariance, sizeVariance) = (boxes, (float)variances[0], (float)variances[^1]);

    /// <param name="count">Priors that the output has rows for.</param>
    public static SsdPriors Read(HeadSetup setup, int count)
    {
        var option = setup.Option("priors");
        var boxes = option.ValueKind == JsonValueKind.String ? FromFile(setup, option) : Generate(setup, option);
        return boxes.Length == 4 * count
            ? new SsdPriors(boxes, setup.Numbers("variances") ?? [0.1, 0.2])
            : throw setup.Wrong("priors", option, Texts.PriorsNeeded(boxes.Length / 4, count));
    }

    public Box Decode(int index, ReadOnlySpan<float> offsets)
    {
        var prior = boxes.AsSpan(index * 4, 4);
        var (width, height) = (prior[2] * MathF.Exp(offsets[2] * sizeVariance), prior[3] * MathF.Exp(offsets[3] * sizeVariance));
        var (x, y) = (prior[0] + offsets[0] * centreVariance * prior[2], prior[1] + offsets[1] * centreVariance * prior[3]);
        return new Box(x - width / 2, y - height / 2, width, height);
    }

    private static float[] FromFile(HeadSetup setup, JsonElement option)
    {
        try
        {
            var path = Path.GetFullPath(Path.Combine(setup.Folder, option.GetString() ?? ""));
            if (!path.StartsWith(setup.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw setup.Wrong("priors", option, Texts.PriorsForm);
            using var file = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. file.RootElement.EnumerateArray().SelectMany(static box => box.EnumerateArray()).Select(static number => number.GetSingle())];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or FormatException)
        {
            throw setup.Wrong("priors", option, Texts.PriorsForm);
        }
    }

    private static float[] Generate(HeadSetup setup, JsonElement option)
    {
        try
        {
            int[] strides = [.. option.GetProperty("strides").EnumerateArray().Select(static stride => stride.GetInt32())];
            var sizes = Lists(option.GetProperty("sizes"));
            var ratios = option.TryGetProperty("aspectRatios", out var given) ? Lists(given) : [.. sizes.Select(static _ => (double[])[1])];
            if (strides.Length == sizes.Length && ratios.Length == sizes.Length && strides.All(static stride => stride > 0))
                return [.. strides.SelectMany((stride, level) => Level(setup, stride, sizes[level], ratios[level]))];
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // Said below.
        }
        throw setup.Wrong("priors", option, Texts.PriorsForm);
    }

    private static IEnumerable<float> Level(HeadSetup setup, int stride, double[] sizes, double[] ratios)
    {
        foreach (var (column, row, _) in Pyramid.All(setup.InputWidth, setup.InputHeight, [stride]))
        {
            foreach (var size in sizes)
            {
                foreach (var ratio in ratios)
                {
                    yield return (float)((column + 0.5) * stride / setup.InputWidth);
                    yield return (float)((row + 0.5) * stride / setup.InputHeight);
                    yield return (float)(size * Math.Sqrt(ratio) / setup.InputWidth);
                    yield return (float)(size / Math.Sqrt(ratio) / setup.InputHeight);
                }
            }
        }
    }

    private static double[][] Lists(JsonElement lists) =>
        [.. lists.EnumerateArray().Select(static list => (double[])[.. list.EnumerateArray().Select(static number => number.GetDouble())])];
}
