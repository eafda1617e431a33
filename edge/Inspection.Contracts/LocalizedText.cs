namespace Inspection.Contracts;

/// <summary>A message for people, in both languages of the kit. Which one is shown follows <see cref="UserLanguage"/>.</summary>
/// <param name="English">The English text.</param>
/// <param name="Korean">The Korean text.</param>
public sealed record LocalizedText(string English, string Korean)
{
    /// <summary>The text in <paramref name="language"/>.</summary>
    public string In(UserLanguage language) => language == UserLanguage.Korean ? Korean : English;

    /// <summary>The text in the language of the process, see <see cref="UserLanguages.Current"/>.</summary>
    public override string ToString() => In(UserLanguages.Current);
}
