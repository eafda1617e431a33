namespace Inspection.Contracts;

/// <summary>A text for people that a message carries in both languages.</summary>
public sealed record BilingualText(string En, string Ko)
{
    public static BilingualText From(LocalizedText text) => new(text.English, text.Korean);

    public LocalizedText ToLocalized() => new(En, Ko);
}
