using System.Text.Json;
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
        return WordsAt(path) is { } words ? Texts.OneOf(file, exception, path[(path.LastIndexOf('.') + 1)..], words) : Texts.Syntax(file, exception);
    }

    private static IEnumerable<string> KeysOf(string typeName) =>
        typeof(HardwareReader).Assembly.GetType(typeName) is { } type && HardwareJson.Default.GetTypeInfo(type) is { } info
            ? info.Properties.Select(static property => property.Name)
            : [];

    /// <summary>The words that a value may be; null: it is none of words.</summary>
    private static IEnumerable<string>? WordsAt(string path)
    {
        var type = typeof(HardwareSettings);
        foreach (var step in path.Split('.').Skip(1))
        {
            var name = step.Split('[')[0];
            if (HardwareJson.Default.GetTypeInfo(type)?.Properties.FirstOrDefault(property => property.Name == name)?.PropertyType is not { } next)
                return null;
            type = next.IsGenericType ? next.GetGenericArguments()[^1] : next;
        }
        return type.IsEnum && HardwareJson.Default.GetTypeInfo(type) is { } info
            ? Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.Serialize(value, info).Trim('"'))
            : null;
    }

    [GeneratedRegex(@"property '(?<key>[^']*)' could not be mapped to any \.NET member contained in type '(?<type>[^']*)'")]
    private static partial Regex Unmapped();

    [GeneratedRegex(@"missing required properties including: (?<keys>.*?)\.?( Path|\z)")]
    private static partial Regex Missing();

    [GeneratedRegex(@"'(?<key>[^']+)'")]
    private static partial Regex Quoted();
}
