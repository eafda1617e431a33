using System.Globalization;
using System.Text.Json;
using static Inspection.Contracts.OrderProblem;

namespace Inspection.Contracts;

/// <summary>A camera's settings in a recipe. Those of every kind of camera are here; others go by the name that the camera gives them, and only the station knows their values.</summary>
public static class CameraSettings
{
    public const string Exposure = "exposure";
    public const string Gain = "gain";
    public const string WhiteBalance = "white-balance";
    public const string Focus = "focus";

    /// <summary>More than any product needs.</summary>
    public const int Most = 32;

    /// <summary>In place of a number: the camera finds it itself.</summary>
    private const string Automatic = "auto";
    private const int LongestText = 64;

    /// <summary>What no camera exceeds; what this one takes, the station finds out.</summary>
    private static readonly (string Name, double Minimum, double Maximum, string Unit)[] numbers =
    [
        (Exposure, 1, 1e9, " µs"), (Gain, 0, 1e6, ""), (WhiteBalance, 1000, 20_000, " K"), (Focus, 0, 1e6, ""),
    ];

    /// <summary>A value as a URI would hold it.</summary>
    public static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();

    internal static IEnumerable<OrderProblem?> WrongIn(IReadOnlyDictionary<string, JsonElement> settings)
    {
        yield return Unless(settings.Count <= Most, "recipe.camera", settings.Count, $"at most {Most} settings", $"설정 최대 {Most}개");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in settings)
        {
            yield return Unless(
                DesiredRules.IsId(name) && seen.Add(name), "recipe.camera", name,
                "the name of a setting, once: 1-64 letters, digits, '-', '_' or '.'", "한 번만 쓴 설정 이름: 1-64자의 영문자, 숫자, '-', '_', '.'", name);
            if (Array.Find(numbers, one => one.Name == name) is { Name: not null } known)
            {
                yield return Unless(
                    IsNumber(value, known.Minimum, known.Maximum), "recipe.camera", TextOf(value),
                    $"{known.Minimum} to {known.Maximum}{known.Unit}, or auto", $"{known.Minimum}–{known.Maximum}{known.Unit} 또는 auto", name);
            }
            else
            {
                yield return Unless(IsWord(value), "recipe.camera", TextOf(value), "a number, true, false or one word", "숫자, true, false 또는 한 단어", name);
            }
        }
    }

    private static bool IsNumber(JsonElement value, double minimum, double maximum) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && (TextOf(value) == Automatic || (double.TryParse(TextOf(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum));

    private static bool IsWord(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
        || (value.ValueKind == JsonValueKind.String && TextOf(value) is { Length: > 0 and <= LongestText } text && !text.Any(static one => char.IsWhiteSpace(one) || char.IsControl(one)));
}
