using System.Globalization;
using System.Text.RegularExpressions;
using Inspection.Contracts;

namespace Inspection.Core.Sources;

/// <summary>
/// A camera URI taken apart: <c>scheme:path?option=value&amp;option=value</c>. Path and values may be percent-encoded (<c>%3F</c> is a question mark in a path);
/// spaces and any other character may also stand as they are. Two are different: the whole of a <c>gst:</c> URI after the colon is a pipeline and is left untouched;
/// an <c>rtsp:</c> URI is the camera's own up to a <c>#</c>, question marks included, and options stand behind that (<c>rtsp://host/stream?channel=1#latency=200</c>).
/// Whether the path exists is the matter of the source that is opened with it.
/// </summary>
public sealed partial class SourceUri
{
    private static readonly string[] supportedSchemes = ["sim", "dir", "file", "v4l2", "libcamera", "rtsp", "rtsps", "gige", "gst"];

    /// <summary>These take the first camera that they find.</summary>
    private static readonly string[] pathless = ["libcamera", "gige"];
    private readonly IReadOnlyDictionary<string, string> options;

    private SourceUri(string text, string scheme, string path, IReadOnlyDictionary<string, string> options)
    {
        Text = text;
        Scheme = scheme;
        Path = path;
        this.options = options;
    }

    /// <summary>The URI as the user gave it.</summary>
    public string Text { get; }

    /// <summary>One of <see cref="SupportedSchemes"/>, lower case.</summary>
    public string Scheme { get; }

    /// <summary>What stands between the scheme and the options, decoded; of <c>rtsp:</c> the whole address. Empty only where the scheme finds a camera by itself.</summary>
    public string Path { get; }

    public static IReadOnlyList<string> SupportedSchemes => supportedSchemes;

    /// <summary>Names of the options, as they were given.</summary>
    public IEnumerable<string> OptionNames => options.Keys;

    /// <exception cref="InputException">No scheme, or an unknown one; no path; an option given twice.</exception>
    public static SourceUri Parse(string text)
    {
        var match = SchemeAndRest().Match(text);
        if (!match.Success)
            throw new InputException(SourceTexts.NoScheme(text));
        var scheme = match.Groups["scheme"].Value.ToLowerInvariant();
        var rest = match.Groups["rest"].Value;
        if (!supportedSchemes.Contains(scheme))
            throw new InputException(SourceTexts.UnknownScheme(text, scheme));

        var isNetwork = scheme is "rtsp" or "rtsps";
        var mark = scheme == "gst" ? -1 : rest.IndexOf(isNetwork ? '#' : '?');
        var path = mark < 0 ? rest : rest[..mark];
        path = scheme == "gst" ? path.Trim() : isNetwork ? NetworkAddress(text, scheme, path.Trim()) : Uri.UnescapeDataString(path);
        if (path.Length == 0 && !pathless.Contains(scheme))
            throw new InputException(SourceTexts.NoPath(scheme));
        return new SourceUri(text, scheme, path, mark < 0 ? new Dictionary<string, string>() : ParseOptions(rest[(mark + 1)..]));
    }

    /// <summary>The URI without the password that a network camera's address may hold; any other text as it is.</summary>
    public static string WithoutPassword(string text) => Password().Replace(text, "${before}***@");

    /// <summary>The same camera with more options; those that it already has stay as they are.</summary>
    public SourceUri With(IReadOnlyDictionary<string, string> more)
    {
        var all = new Dictionary<string, string>(options, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in more)
            all.TryAdd(name, value);
        return new SourceUri(Text, Scheme, Path, all);
    }

    /// <summary>Refuses every option but the named ones.</summary>
    /// <exception cref="InputException">Another option is there.</exception>
    public void AllowOptions(params IReadOnlyList<string> names) => AllowOptions(names, static _ => false);

    /// <summary>Refuses every option but the named ones and those that <paramref name="isAllowed"/> lets through.</summary>
    /// <exception cref="InputException">Another option is there.</exception>
    public void AllowOptions(IReadOnlyList<string> names, Func<string, bool> isAllowed)
    {
        if (options.Keys.FirstOrDefault(option => !names.Contains(option, StringComparer.OrdinalIgnoreCase) && !isAllowed(option)) is { } unknown)
            throw new InputException(SourceTexts.UnknownOption(WithoutPassword(Text), unknown, names));
    }

    /// <summary>An option as it is; null where it is not given.</summary>
    public string? Value(string name) => options.GetValueOrDefault(name);

    /// <summary>An option that is <c>true</c> or <c>false</c>; named without a value it is true.</summary>
    /// <exception cref="InputException">It is something else.</exception>
    public bool Flag(string name, bool otherwise)
    {
        if (!options.TryGetValue(name, out var value))
            return otherwise;
        if (value.Length == 0)
            return true;
        return bool.TryParse(value, out var flag) ? flag : throw new InputException(SourceTexts.NotAFlag(Text, name, value));
    }

    /// <summary>An option that is a number within a range, ends included; null where it is not given.</summary>
    /// <exception cref="InputException">It is something else.</exception>
    public double? Number(string name, double minimum, double maximum)
    {
        if (!options.TryGetValue(name, out var value))
            return null;
        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number
            : throw new InputException(SourceTexts.NotInRange(Text, name, value, minimum, maximum));
    }

    /// <summary>An option that is a number within a range, or <c>auto</c>, which is NaN; null where it is not given.</summary>
    /// <exception cref="InputException">It is something else.</exception>
    public double? NumberOrAuto(string name, double minimum, double maximum) =>
        string.Equals(Value(name), "auto", StringComparison.OrdinalIgnoreCase) ? double.NaN : Number(name, minimum, maximum);

    /// <summary>An option that is a whole number within a range, ends included; null where it is not given.</summary>
    /// <exception cref="InputException">It is something else.</exception>
    public long? WholeNumber(string name, long minimum, long maximum)
    {
        if (!options.TryGetValue(name, out var value))
            return null;
        return long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number
            : throw new InputException(SourceTexts.NotWholeInRange(Text, name, value, minimum, maximum));
    }

    /// <summary>An option that is one of several words; null where it is not given.</summary>
    /// <exception cref="InputException">It is something else.</exception>
    public string? Word(string name, params IReadOnlyList<string> words)
    {
        if (!options.TryGetValue(name, out var value))
            return null;
        return words.FirstOrDefault(word => word.Equals(value, StringComparison.OrdinalIgnoreCase)) ?? throw new InputException(SourceTexts.NoneOf(Text, name, value, words));
    }

    /// <summary>An option that is a size in pixels, e.g. <c>1280x720</c>; null where it is not given.</summary>
    /// <exception cref="InputException">It is something else.</exception>
    public (int WidthPixels, int HeightPixels)? Size(string name)
    {
        if (!options.TryGetValue(name, out var value))
            return null;
        var match = WidthAndHeight().Match(value);
        return match.Success
            ? (int.Parse(match.Groups["width"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["height"].ValueSpan, CultureInfo.InvariantCulture))
            : throw new InputException(SourceTexts.NotASize(Text, name, value));
    }

    public override string ToString() => Text;

    private static Dictionary<string, string> ParseOptions(string query)
    {
        var options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = option.Split('=', 2);
            var name = Uri.UnescapeDataString(parts[0]);
            if (!options.TryAdd(name, parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : ""))
                throw new InputException(SourceTexts.OptionTwice(name));
        }
        return options;
    }

    private static string NetworkAddress(string text, string scheme, string rest) =>
        Uri.TryCreate($"{scheme}:{rest}", UriKind.Absolute, out var address) && address.Host.Length > 0
            ? $"{scheme}:{rest}"
            : throw new InputException(SourceTexts.NoHost(WithoutPassword(text)));

    [GeneratedRegex(@"\A\s*(?<scheme>[A-Za-z][A-Za-z0-9+.\-]*):(?<rest>.*)\z", RegexOptions.Singleline)]
    private static partial Regex SchemeAndRest();

    [GeneratedRegex(@"\A(?<width>[1-9][0-9]{0,4})[xX×](?<height>[1-9][0-9]{0,4})\z")]
    private static partial Regex WidthAndHeight();

    [GeneratedRegex(@"(?<before>rtsps?://[^/@:\s]*:)[^/@\s]*@", RegexOptions.IgnoreCase)]
    private static partial Regex Password();
}
