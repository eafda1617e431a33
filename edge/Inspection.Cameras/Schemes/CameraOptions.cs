using System.Globalization;
using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Schemes;

/// <summary>Options that cameras of several schemes have, each with the same name and unit.</summary>
internal static class CameraOptions
{
    /// <summary><c>1280x720</c>, pixels.</summary>
    public const string Size = "size";

    /// <summary>Pictures a second.</summary>
    public const string Rate = "fps";
    public const string Format = "format";

    /// <summary>Microseconds, or <c>auto</c>.</summary>
    public const string Exposure = "exposure";
    public const string Gain = "gain";

    /// <summary>Kelvin, or <c>auto</c>.</summary>
    public const string WhiteBalance = "white-balance";
    public const string Focus = "focus";

    /// <summary>Seconds without a picture until the camera is said to be gone and opened again; 0: never.</summary>
    public const string Timeout = "timeout";

    /// <summary><c>true</c>, <c>false</c>, or what is to be looked for, with commas.</summary>
    public const string Health = "health";

    private const double SlowestRate = 0.01;
    private const double FastestRate = 10_000;
    private const double LongestTimeout = 86_400;

    private static readonly (string Word, CameraFault Fault)[] faults =
        [("frozen", CameraFault.Frozen), ("black", CameraFault.Black), ("overexposed", CameraFault.Overexposed), ("focus", CameraFault.Unfocused)];

    public static double? ReadRate(SourceUri uri) => uri.Number(Rate, SlowestRate, FastestRate);

    /// <param name="otherwise">Seconds where the option is not given.</param>
    public static TimeSpan? ReadTimeout(SourceUri uri, double otherwise)
    {
        var seconds = uri.Number(Timeout, 0, LongestTimeout) ?? otherwise;
        return seconds > 0 ? TimeSpan.FromSeconds(seconds) : null;
    }

    /// <returns>What is to be looked for in the pictures; null: nothing.</returns>
    /// <exception cref="InputException">A word that is none.</exception>
    public static IReadOnlySet<CameraFault>? ReadHealth(SourceUri uri)
    {
        if (uri.Value(Health) is not { Length: > 0 } value || value.Equals("true", StringComparison.OrdinalIgnoreCase))
            return faults.Select(static one => one.Fault).ToHashSet();
        if (value.Equals("false", StringComparison.OrdinalIgnoreCase))
            return null;
        var wanted = new HashSet<CameraFault>();
        foreach (var word in value.Split(',', StringSplitOptions.TrimEntries))
        {
            var index = Array.FindIndex(faults, one => one.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
                throw new InputException(Texts.NoSuchHealth(uri.Text, word, ["true", "false", .. faults.Select(static one => one.Word)]));
            wanted.Add(faults[index].Fault);
        }
        return wanted;
    }

    /// <summary>Caps of raw pictures with as much of size and rate as is wanted.</summary>
    public static string Caps(string media, (int WidthPixels, int HeightPixels)? size, double? rate)
    {
        var caps = media;
        if (size is var (width, height))
            caps += $",width={width},height={height}";
        return rate is { } perSecond ? $"{caps},framerate={Fraction(perSecond)}" : caps;
    }

    public static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>29.97 and the like are 30000/1001; other rates to a thousandth.</summary>
    private static string Fraction(double perSecond)
    {
        var ntsc = Math.Ceiling(perSecond);
        if (Math.Abs(ntsc * 1000 / 1001 - perSecond) < 0.005 && ntsc - perSecond > 0.001)
            return $"{ntsc * 1000:0}/1001";
        return perSecond == Math.Floor(perSecond) ? $"{perSecond:0}/1" : $"{Math.Round(perSecond * 1000):0}/1000";
    }
}
