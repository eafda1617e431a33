using System.Globalization;
using System.Text.RegularExpressions;
using Inspection.Contracts;

namespace Inspection.Core.Sources;

/// <summary>
/// A camera URI taken apart: <c>scheme:path?option=value&amp;option=value</c>. Path and values may be percent-encoded (<c>%3F</c> is a question mark in a path);
/// spaces and any other character may also stand as they are. The whole of a <c>gst:</c> URI after the colon is a pipeline and is left untouched.
/// Whether the path exists is the matter of the source that is opened with it.
/// </summary>
public sealed partial class SourceUri
{
    private static readonly string[] supportedSchemes = ["sim", "dir", "file", "gst"];
    private readonly Dictionary<string, string> options;

    private SourceUri(string text, string scheme, string path, Dictionary<string, string> options)
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

    /// <summary>What stands between the scheme and the options, decoded; never empty.</summary>
    public string Path { get; }

    public static IReadOnlyList<string> SupportedSchemes => supportedSchemes;

    /// <exception cref="InputException">No scheme, an unknown one or one that this version does not have yet; no path; an option given twice.</exception>
    public static SourceUri Parse(string text)
    {
        var match = SchemeAndRest().Match(text);
        if (!match.Success)
            throw new InputException(SourceTexts.NoScheme(text));
        var scheme = match.Groups["scheme"].Value.ToLowerInvariant();
        var rest = match.Groups["rest"].Value;
        if (!supportedSchemes.Contains(scheme))
            throw new InputException(InsteadOf(scheme, text, rest) is { } instead ? SourceTexts.SchemeNotYet(scheme, instead) : SourceTexts.UnknownScheme(text, scheme));

        var isPipeline = scheme == "gst";
        var mark = isPipeline ? -1 : rest.IndexOf('?');
        var path = mark < 0 ? rest : rest[..mark];
        path = isPipeline ? path.Trim() : Uri.UnescapeDataString(path);
        if (path.Length == 0)
            throw new InputException(SourceTexts.NoPath(scheme));
        return new SourceUri(text, scheme, path, mark < 0 ? [] : ParseOptions(rest[(mark + 1)..]));
    }

    /// <summary>Refuses every option but the named ones.</summary>
    /// <exception cref="InputException">Another option is there.</exception>
    public void AllowOptions(params IReadOnlyList<string> names)
    {
        if (options.Keys.FirstOrDefault(option => !names.Contains(option, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new InputException(SourceTexts.UnknownOption(Text, unknown, names));
    }

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

    /// <summary>How to reach, by <c>gst:</c>, what the later schemes will reach by themselves.</summary>
    private static string? InsteadOf(string scheme, string text, string rest) => scheme switch
    {
        "v4l2" => $"gst:v4l2src device={(rest.Length > 0 ? rest : "/dev/video0")}",
        "libcamera" => "gst:libcamerasrc",
        "rtsp" or "rtsps" => $"gst:rtspsrc location={text.Trim()} latency=100 ! decodebin",
        "gige" => rest.Length > 0 ? $"gst:aravissrc camera-name={rest}" : "gst:aravissrc",
        _ => null,
    };

    [GeneratedRegex(@"\A\s*(?<scheme>[A-Za-z][A-Za-z0-9+.\-]*):(?<rest>.*)\z", RegexOptions.Singleline)]
    private static partial Regex SchemeAndRest();
}
