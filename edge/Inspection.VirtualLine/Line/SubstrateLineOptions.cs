using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.VirtualLine.Line;

/// <summary>What runs on the virtual line, as <c>sim:substrate?seed=1&amp;fps=5</c> says it. <see cref="Parse"/> is the only way to make one, so all values are in range.</summary>
public sealed record SubstrateLineOptions
{
    internal SubstrateLineOptions(string uri) => Uri = uri;

    /// <summary>As the user gave it.</summary>
    public string Uri { get; }

    /// <summary><c>seed</c>: another seed, other parts, and another product unless <c>product</c> names one. Default 1.</summary>
    public uint Seed { get; internal init; } = 1;

    /// <summary><c>product</c>: the product alone. Default: the seed.</summary>
    public uint? Product { get; internal init; }

    /// <summary>The seed that the product is drawn from.</summary>
    public uint ProductSeed => Product ?? Seed;

    /// <summary><c>fps</c>: parts per second, 0.01–1000. Default 5.</summary>
    public double PartsPerSecond { get; internal init; } = 5;

    /// <summary><c>defects</c>: share of bad parts, 0–1. Default 0.4.</summary>
    public float DefectShare { get; internal init; } = 0.4f;

    /// <summary><c>parts</c>: how many parts come before the line ends; 0, the default, is no end.</summary>
    public long Parts { get; internal init; }

    /// <summary><c>jitter</c>: largest shift of a part, pixels to each side, 0–12. Default 6.</summary>
    public float JitterPixels { get; internal init; } = 6;

    /// <summary><c>rotation</c>: largest turn of a part, degrees to each side, 0–3. Default 1.5.</summary>
    public float RotationDegrees { get; internal init; } = 1.5f;

    /// <summary><c>noise</c>: sensor noise, standard deviation in percent of full scale, 0–10. Default 2.</summary>
    public float NoisePercent { get; internal init; } = 2;

    /// <summary>The same line with another product and other parts, as fast as they are read.</summary>
    /// <param name="number">0 is the product itself.</param>
    /// <param name="parts">How many parts come.</param>
    public SubstrateLineOptions ForProduct(int number, long parts) =>
        this with { Seed = unchecked(Seed + (uint)number), Product = unchecked(ProductSeed + (uint)number), Parts = parts, PartsPerSecond = 1000 };

    /// <exception cref="InputException">Not a virtual line, an unknown option, or a value that is not right; the text names it.</exception>
    public static SubstrateLineOptions Parse(string text)
    {
        var uri = SourceUri.Parse(text);
        if (uri is not { Scheme: "sim", Path: "substrate" })
            throw new InputException(Texts.UnknownLine(text));
        uri.AllowOptions("seed", "product", "parts", "fps", "defects", "jitter", "rotation", "noise");
        var otherwise = new SubstrateLineOptions(text);
        return otherwise with
        {
            Seed = (uint?)uri.WholeNumber("seed", 0, uint.MaxValue) ?? otherwise.Seed,
            Product = (uint?)uri.WholeNumber("product", 0, uint.MaxValue),
            Parts = uri.WholeNumber("parts", 0, 1_000_000_000) ?? otherwise.Parts,
            PartsPerSecond = uri.Number("fps", 0.01, 1000) ?? otherwise.PartsPerSecond,
            DefectShare = (float?)uri.Number("defects", 0, 1) ?? otherwise.DefectShare,
            JitterPixels = (float?)uri.Number("jitter", 0, 12) ?? otherwise.JitterPixels,
            RotationDegrees = (float?)uri.Number("rotation", 0, 3) ?? otherwise.RotationDegrees,
            NoisePercent = (float?)uri.Number("noise", 0, 10) ?? otherwise.NoisePercent,
        };
    }
}
