using System.Globalization;
using System.Net;
using System.Text;

namespace Inspection.Evaluation.Reporting.Html;

/// <summary>Small pieces of HTML.</summary>
internal static class Markup
{
    /// <summary>Names come from other people's files.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A number for an attribute.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The first row is the head, the first column the names.</summary>
    public static void AppendTable(StringBuilder page, List<string[]> rows)
    {
        page.Append("<div class=\"scroll\"><table><thead><tr>");
        foreach (var cell in rows[0])
            page.Append("<th scope=\"col\">").Append(Escape(cell)).Append("</th>");
        page.Append("</tr></thead><tbody>");
        foreach (var row in rows.Skip(1))
        {
            page.Append("<tr><th scope=\"row\">").Append(Escape(row[0])).Append("</th>");
            foreach (var cell in row.Skip(1))
                page.Append("<td>").Append(Escape(cell)).Append("</td>");
            page.Append("</tr>");
        }
        page.Append("</tbody></table></div>");
    }
}
