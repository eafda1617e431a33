using System.Globalization;
using System.Net;
using System.Text;

namespace Inspection.Gateway.Quality.Report;

/// <summary>An SVG of 800 × 300 units with one plot and a percent scale at its left.</summary>
internal sealed class Drawing
{
    public const double Left = 60;
    public const double Right = 790;
    public const double Top = 12;
    public const double Bottom = 250;
    private const int Lines = 4;

    private readonly StringBuilder svg = new();
    private readonly double highest;

    /// <param name="highest">Top of the scale, a share above 0.</param>
    public Drawing(string title, double highest)
    {
        this.highest = highest;
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 800 300\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(title)}\">");
        for (var line = 0; line <= Lines; line++)
        {
            var share = highest * line / Lines;
            Add($"<line x1=\"{Left}\" x2=\"{Right}\" y1=\"{Y(share):0.#}\" y2=\"{Y(share):0.#}\" stroke=\"#d3dae1\"/>");
            Text(Left - 6, Y(share) + 4, $"{100 * share:0.##} %", "end");
        }
    }

    public double Y(double share) => Bottom - share / highest * (Bottom - Top);

    public void Add(FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));

    public void Text(double x, double y, FormattableString text, string anchor = "middle") =>
        Text(x, y, text.ToString(CultureInfo.InvariantCulture), anchor);

    public void Text(double x, double y, string text, string anchor = "middle") =>
        Add($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>");

    public string End() => svg.Append("</svg>\n").ToString();
}
