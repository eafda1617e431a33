using System.Globalization;
using System.Net;
using System.Text;
using Inspection.Contracts;
using Inspection.Training.Data;
using Inspection.Training.Running;

namespace Inspection.Training.Reporting;

/// <summary>The progress as one HTML file without any address outside it; while the training runs it reloads itself.</summary>
public static class ProgressPage
{
    private const int RefreshSeconds = 5;
    private const int Width = 800;
    private const int Height = 360;
    private const int Margin = 50;

    /// <param name="findings">What the inspection of the data found.</param>
    /// <param name="status">The newest line, such as the time that is left.</param>
    /// <param name="isRunning">False: the page no longer reloads.</param>
    public static string Render(
        string name, IReadOnlyList<Finding> findings, IReadOnlyList<TrainerValidation> validations, double minutes, LocalizedText status, bool isRunning, UserLanguage language)
    {
        var html = new StringBuilder();
        var title = Encode(Texts.PageTitle(name).In(language));
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{(language == UserLanguage.Korean ? "ko" : "en")}\"><head><meta charset=\"utf-8\">");
        if (isRunning)
            html.Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"refresh\" content=\"{RefreshSeconds}\">");
        html.Append(CultureInfo.InvariantCulture, $"<title>{title}</title><style>").Append(Style).Append("</style></head><body>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{title} <small>{Encode((isRunning ? Texts.PageRunning : Texts.PageEnded).In(language))}</small></h1>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(status.In(language))}");
        if (validations.Count > 0)
            html.Append(CultureInfo.InvariantCulture, $" · {Encode(Texts.PageBest(validations.Max(static validation => validation.Map50)).In(language))}");
        html.Append("</p>\n");
        AppendCurve(html, validations, minutes, Texts.PageCurve.In(language));
        AppendLabels(html, validations, language);
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(Texts.PageData.In(language))}</h2><ul>\n");
        foreach (var finding in findings)
            html.Append(CultureInfo.InvariantCulture, $"<li{(finding.IsWarning ? " class=\"warning\"" : "")}>{Encode(finding.Text.In(language))}</li>\n");
        return html.Append("</ul></body></html>\n").ToString();
    }

    private const string Style =
        "body{font:16px/1.5 'Noto Sans KR','Noto Sans CJK KR',system-ui,sans-serif;margin:2rem auto;max-width:52rem;padding:0 1rem;color:#222}"
        + "small{font-weight:normal;color:#666}svg{width:100%;height:auto}table{border-collapse:collapse}td,th{padding:.2rem 1rem .2rem 0;text-align:left}td+td{text-align:right}"
        + ".warning{color:#8a4b00}";

    private static void AppendCurve(StringBuilder html, IReadOnlyList<TrainerValidation> validations, double minutes, string caption)
    {
        var longest = Math.Max(minutes, validations.Count > 0 ? validations[^1].Seconds / 60 : 0);
        string X(double minute) => Number(Margin + minute / longest * (Width - 2 * Margin));
        string Y(double share) => Number(Height - Margin - share * (Height - 2 * Margin));

        html.Append(CultureInfo.InvariantCulture, $"<figure><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Encode(caption)}\" font-size=\"13\">");
        for (var line = 0; line <= 5; line++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Margin}\" x2=\"{Width - Margin}\" y1=\"{Y(line / 5.0)}\" y2=\"{Y(line / 5.0)}\" stroke=\"#ddd\"/>");
            html.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin - 8}\" y=\"{Y(line / 5.0)}\" text-anchor=\"end\" dy=\"4\">{line * 20} %</text>");
            html.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(longest * line / 5)}\" y=\"{Height - Margin + 20}\" text-anchor=\"middle\">{Number(longest * line / 5)}</text>");
        }
        var points = string.Join(' ', validations.Select(validation => $"{X(validation.Seconds / 60)},{Y(validation.Map50)}"));
        html.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{points}\" fill=\"none\" stroke=\"#0072b2\" stroke-width=\"2.5\"/>");
        foreach (var validation in validations)
            html.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(validation.Seconds / 60)}\" cy=\"{Y(validation.Map50)}\" r=\"3\" fill=\"#0072b2\"/>");
        html.Append(CultureInfo.InvariantCulture, $"</svg><figcaption>{Encode(caption)}</figcaption></figure>\n");
    }

    private static void AppendLabels(StringBuilder html, IReadOnlyList<TrainerValidation> validations, UserLanguage language)
    {
        if (validations.Count == 0)
            return;
        html.Append(CultureInfo.InvariantCulture, $"<table><tr><th>{Encode(Texts.PageLabel.In(language))}</th><th>AP50</th></tr>\n");
        foreach (var (label, share) in validations[^1].PerLabel)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Encode(label)}</td><td>{Number(share * 100)} %</td></tr>\n");
        html.Append("</table>\n");
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
