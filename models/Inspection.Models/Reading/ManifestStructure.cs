using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Inspection.Contracts;

namespace Inspection.Models.Reading;

/// <summary>
/// Walks a JSON value beside the generated type information, so that a missing key or a value of the wrong type is named by its path; the
/// serialiser's own exception names neither the key that is missing nor what would be right.
/// </summary>
internal sealed class ManifestStructure(string file)
{
    public void Require(JsonElement element, JsonTypeInfo type, string key)
    {
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object:
                RequireKind(element, JsonValueKind.Object, key, Texts.AnObject);
                RequireProperties(element, type, key);
                break;
            case JsonTypeInfoKind.Enumerable:
                RequireKind(element, JsonValueKind.Array, key, Texts.AList);
                var index = 0;
                foreach (var item in element.EnumerateArray())
                    Require(item, Element(type), $"{key}[{index++}]");
                break;
            case JsonTypeInfoKind.Dictionary:
                RequireKind(element, JsonValueKind.Object, key, Texts.AnObject);
                foreach (var entry in element.EnumerateObject())
                    Require(entry.Value, Element(type), Join(key, entry.Name));
                break;
            default:
                RequireValue(element, type, key);
                break;
        }
    }

    private void RequireProperties(JsonElement element, JsonTypeInfo type, string key)
    {
        // What no constructor takes is computed, not read.
        foreach (var property in type.Properties.Where(static property => property.AssociatedParameter is not null))
        {
            var path = Join(key, property.Name);
            var optional = property.AssociatedParameter is { HasDefaultValue: true };
            if (element.TryGetProperty(property.Name, out var value) && !(optional && value.ValueKind == JsonValueKind.Null))
                Require(value, Info(property.PropertyType), path);
            else if (!optional)
                throw new InputException(Texts.MissingKey(file, path));
        }
    }

    private void RequireValue(JsonElement element, JsonTypeInfo type, string key)
    {
        try
        {
            if (element.ValueKind != JsonValueKind.Null && element.Deserialize(type) is not null)
                return;
        }
        catch (JsonException)
        {
            // Said below, with what would be right.
        }
        throw new InputException(Texts.WrongValue(file, key, Shorten(element), Right(type.Type)));
    }

    private void RequireKind(JsonElement element, JsonValueKind kind, string key, LocalizedText right)
    {
        if (element.ValueKind != kind)
            throw new InputException(Texts.WrongValue(file, key, Shorten(element), right));
    }

    private static LocalizedText Right(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => Texts.AText,
        var t when t == typeof(int) => Texts.AWholeNumber,
        var t when t == typeof(ModelTask) => Texts.OneOf("compare", "detect"),
        _ => Texts.ANumber,
    };

    private static JsonTypeInfo Element(JsonTypeInfo collection) =>
        Info(collection.ElementType ?? throw new InvalidOperationException($"{collection.Type} has no elements."));

    private static JsonTypeInfo Info(Type type) =>
        ManifestJson.Default.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type} is not part of the manifest.");

    private static string Join(string key, string name) => key.Length == 0 ? name : $"{key}.{name}";

    private static string Shorten(JsonElement element)
    {
        var text = string.Join(' ', element.GetRawText().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 60 ? text : text[..57] + "...";
    }
}
