using System.Globalization;
using Inspection.Contracts;

namespace Inspection.VirtualLine.Line;

/// <summary>Reads <c>sim:substrate?name=value&amp;…</c>.</summary>
internal static class SubstrateUri
{
    private const string Scheme = "sim:substrate";

    public static SubstrateLineOptions Parse(string uri)
    {
        var (line, query) = uri.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? (uri[..mark], uri[(mark + 1)..]) : (uri, "");
        if (line != Scheme)
            throw new InputException(Texts.UnknownLine(line));
        var options = new SubstrateLineOptions(uri);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = item.Split('=', 2);
            if (!given.Add(parts[0]))
                throw new InputException(Texts.RepeatedOption(parts[0]));
            options = Apply(options, parts[0], parts.Length == 2 ? parts[1] : "");
        }
        return options;
    }

    private static SubstrateLineOptions Apply(SubstrateLineOptions options, string name, string value) => name switch
    {
        "seed" => options with { Seed = (uint)Whole(name, value, uint.MaxValue) },
        "product" => options with { Product = (uint)Whole(name, value, uint.MaxValue) },
        "parts" => options with { Parts = Whole(name, value, 1_000_000_000) },
        "fps" => options with { PartsPerSecond = Number(name, value, 0.01, 1000) },
        "defects" => options with { DefectShare = (float)Number(name, value, 0, 1) },
        "jitter" => options with { JitterPixels = (float)Number(name, value, 0, 12) },
        "rotation" => options with { RotationDegrees = (float)Number(name, value, 0, 3) },
        "noise" => options with { NoisePercent = (float)Number(name, value, 0, 10) },
        _ => throw new InputException(Texts.UnknownOption(name)),
    };

    private static long Whole(string name, string value, long most) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw new InputException(Texts.WrongValue(name, value, Texts.WholeNumber(most)));

    private static double Number(string name, string value, double least, double most) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= most
            ? number
            : throw new InputException(Texts.WrongValue(name, value, Texts.Number(least, most)));
}
