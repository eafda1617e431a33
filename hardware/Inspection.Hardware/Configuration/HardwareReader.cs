using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Inspection.Contracts;

namespace Inspection.Hardware.Configuration;

/// <summary>Reads the hardware file and checks every value; what is accepted can fail only for what is really connected.</summary>
public static partial class HardwareReader
{
    /// <exception cref="InputException">Missing, unreadable, not JSON, an unknown key, a value out of range, or things that do not go together; names file, key and value.</exception>
    public static HardwareSettings Read(string file)
    {
        byte[] text;
        try
        {
            text = File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.Unreadable(file, exception.Message), exception);
        }
        try
        {
            var settings = JsonSerializer.Deserialize(text, HardwareJson.Default.HardwareSettings)
                ?? throw new InputException(Texts.Value(file, "$", "null", new LocalizedText("an object", "객체")));
            HardwareRules.Check(settings, file);
            return settings;
        }
        catch (JsonException exception)
        {
            throw new InputException(WhatIsWrong(file, exception), exception);
        }
    }

    /// <summary>The message of the serialiser names types; people know keys.</summary>
    private static LocalizedText WhatIsWrong(string file, JsonException exception)
    {
        var path = exception.Path ?? "$";
        if (Unmapped().Match(exception.Message) is { Success: true } unmapped)
            return Texts.UnknownKey(file, exception, unmapped.Groups["key"].Value, KeysOf(unmapped.Groups["type"].Value));
        if (Missing().Match(exception.Message) is { Success: true } missing)
            return Texts.MissingKeys(file, path == "$" ? new FileInfo(file).Name : path[2..], Quoted().Matches(missing.Groups["keys"].Value).Select(static key => key.Groups["key"].Value));
        return WordsAt(exception) is { } words ? Texts.OneOf(file, exception, path[(path.LastIndexOf('.') + 1)..], words) : Texts.Syntax(file, exception);
    }

    private static IEnumerable<string> KeysOf(string typeName) => Known(typeName)?.Properties.Select(static property => property.Name) ?? [];

    private static JsonTypeInfo? Known(string typeName) =>
        typeof(HardwareReader).Assembly.GetType(typeName) is { } type ? HardwareJson.Default.GetTypeInfo(type) : null;

    /// <summary>The words of the enum that the value could not be read as; null: it is no enum.</summary>
    private static IEnumerable<string>? WordsAt(JsonException exception)
    {
        if (Unread().Match(exception.Message) is not { Success: true } unread)
            return null;
        var name = unread.Groups["type"].Value;
        var type = typeof(HardwareReader).Assembly.GetType(name) ?? typeof(Core.Indicating.StationCondition).Assembly.GetType(name);
        return type is { IsEnum: true } && HardwareJson.Default.GetTypeInfo(type) is { } info
            ? Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => JsonSerializer.Serialize(Enum.ToObject(type, value), info).Trim('"'))
            : null;
    }

    [GeneratedRegex(@"property '(?<key>[^']*)' could not be mapped to any \.NET member contained in type '(?<type>[^']*)'")]
    private static partial Regex Unmapped();

    [GeneratedRegex(@"missing required properties including: (?<keys>.*?)\.?( Path|\z)")]
    private static partial Regex Missing();

    [GeneratedRegex(@"'(?<key>[^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"could not be converted to (?<type>[\w.]+)")]
    private static partial Regex Unread();
}
