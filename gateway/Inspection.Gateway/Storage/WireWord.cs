using System.Text.Json;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>The word that the wire contract uses for an enum value, e.g. <c>NG</c>; the database holds the same words.</summary>
internal static class WireWord<T> where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words =
        Enum.GetValues<T>().ToDictionary(value => value, value => JsonSerializer.Serialize(value, typeof(T), Wire.Default).Trim('"'));

    private static readonly Dictionary<string, T> Values = Words.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(T value) => Words[value];

    public static bool TryParse(string word, out T value) => Values.TryGetValue(word, out value);

    public static T Parse(string word) => Values[word];
}
