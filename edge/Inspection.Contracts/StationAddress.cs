using System.Text.RegularExpressions;

namespace Inspection.Contracts;

/// <summary>Where a station stands: site, line and station name, each one MQTT topic level (letters, digits, <c>-</c>, <c>_</c>, <c>.</c>; 1–64 characters, but not <c>.</c> or <c>..</c>, which name other folders).</summary>
public sealed partial record StationAddress(string Site, string Line, string Station)
{
    /// <summary><c>site/line/station</c>: the key of a station everywhere beyond the station itself.</summary>
    public override string ToString() => $"{Site}/{Line}/{Station}";

    public static bool TryParse(string? text, out StationAddress address)
    {
        var levels = (text ?? "").Split('/');
        var valid = levels.Length == 3 && levels.All(IsLevel);
        address = valid ? new StationAddress(levels[0], levels[1], levels[2]) : new StationAddress("", "", "");
        return valid;
    }

    public static bool IsLevel(string? text) => text is not null && Level().IsMatch(text);

    [GeneratedRegex(@"\A(?!\.{1,2}\z)[\p{L}\p{Nd}_.\-]{1,64}\z")]
    private static partial Regex Level();
}
