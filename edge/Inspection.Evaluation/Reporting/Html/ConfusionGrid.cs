using System.Globalization;
using System.Text;
using Inspection.Contracts;

namespace Inspection.Evaluation.Reporting.Html;

/// <summary>The confusion matrix; the shade is the share of the row. Labels that occur nowhere are left out.</summary>
internal static class ConfusionGrid
{
    /// <summary>Shares from which the text is white on the shade.</summary>
    private const double Dark = 0.6;

    public static void Append(StringBuilder page, ConfusionFigures confusion, UserLanguage language)
    {
        var background = confusion.Labels.Count;
        int[] used = [.. Enumerable.Range(0, background).Where(label => confusion.Counts[label].Any(static count => count > 0) || confusion.Counts.Any(row => row[label] > 0)), background];
        string Name(int label, LocalizedText nothing) => Markup.Escape(label == background ? nothing.In(language) : confusion.Labels[label]);

        page.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\"><table class=\"confusion\"><thead><tr><th scope=\"col\">{Markup.Escape(Texts.TrueAgainstFound().In(language))}</th>");
        foreach (var column in used)
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Name(column, Texts.NotFound())}</th>");
        page.Append("</tr></thead><tbody>");
        foreach (var row in used)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Name(row, Texts.NothingThere())}</th>");
            var total = Math.Max(1, confusion.Counts[row].Sum());
            foreach (var column in used)
                AppendCell(page, confusion.Counts[row][column], (double)confusion.Counts[row][column] / total, right: row == column);
            page.Append("</tr>");
        }
        page.Append("</tbody></table></div>");
    }

    private static void AppendCell(StringBuilder page, int count, double share, bool right)
    {
        if (count == 0)
        {
            page.Append("<td class=\"none\">·</td>");
            return;
        }
        var (red, green, blue) = right ? (11, 111, 184) : (209, 73, 12);
        var shade = 0.12 + 0.88 * share;
        page.Append(CultureInfo.InvariantCulture, $"<td style=\"background:rgba({red},{green},{blue},{shade:0.00});{(share > Dark ? "color:#fff" : "")}\">{count}</td>");
    }
}
