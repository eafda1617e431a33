namespace Inspection.Contracts;

/// <summary>The languages that the kit speaks.</summary>
public enum UserLanguage
{
    English,
    Korean,
}
