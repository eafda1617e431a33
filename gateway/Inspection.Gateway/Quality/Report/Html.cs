using System.Globalization;
using System.Net;
using System.Text;
using Inspection.Contracts;

namespace Inspection.Gateway.Quality.Report;

/// <summary>Builds HTML in one language. Every text is encoded; markup is written only by the methods that say so.</summary>
internal sealed class Html(UserLanguage language)
{
    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    public string In(LocalizedText words) => words.In(language);

    public Html Markup(string markup)
    {
        text.Append(markup);
        return this;
    }

    public Html Element(string name, string content, string attributes = "")
    {
        text.Append('<').Append(name).Append(attributes.Length > 0 ? " " : "").Append(attributes).Append('>');
        text.Append(WebUtility.HtmlEncode(content)).Append("</").Append(name).Append('>');
        return this;
    }

    public Html Element(string name, LocalizedText words, string attributes = "") => Element(name, In(words), attributes);

    /// <summary>A heading and rows of cells; numbers are aligned right, the first column left.</summary>
    public Html Table(IEnumerable<LocalizedText> headings, IEnumerable<IEnumerable<string>> rows)
    {
        Markup("<table><thead><tr>");
        foreach (var heading in headings)
            Element("th", heading, "scope=\"col\"");
        Markup("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            Markup("<tr>");
            var first = true;
            foreach (var cell in row)
            {
                Element(first ? "th" : "td", cell, first ? "scope=\"row\"" : "");
                first = false;
            }
            Markup("</tr>");
        }
        return Markup("</tbody></table>\n");
    }

    public static string Percent(double? share) => share is { } value ? string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.00} %") : "–";

    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
