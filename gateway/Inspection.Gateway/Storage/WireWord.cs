using System.Text.Json;

namespace Inspection.Gateway.Storage;

/// <summary>The word that a contract uses for an enum value, e.g. <c>NG</c>; the database holds the same words.</summary>
internal static class WireWord<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words =
        Enum.GetValues<T>().ToDictionary(static value => value, static value => JsonSerializer.Serialize(value).Trim('"'));

    private static readonly Dictionary<string, T> Values = Words.ToDictionary(static pair => pair.Value, static pair => pair.Key);

    public static IEnumerable<string> All => Words.Values;

    public static string Of(T value) => Words[value];

    public static bool TryParse(string word, out T value) => Values.TryGetValue(word, out value);

    public static T Parse(string word) => Values[word];
}
