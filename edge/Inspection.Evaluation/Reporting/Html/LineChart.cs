using System.Globalization;
using System.Text;

namespace Inspection.Evaluation.Reporting.Html;

/// <summary>A chart with two linear axes, as inline SVG.</summary>
/// <param name="Horizontal">Ends of the axis.</param>
/// <param name="Vertical">Ends of the axis; what lies outside is cut off.</param>
internal sealed record LineChart(
    string HorizontalName, string VerticalName, (double Low, double High) Horizontal, (double Low, double High) Vertical,
    Func<double, string> HorizontalText, Func<double, string> VerticalText)
{
    private const double Width = 760;
    private const double Left = 70;
    private const double Right = 16;
    private const double Top = 16;
    private const double Bottom = 46;
    private const int Ticks = 5;

    /// <summary>Of the whole drawing, in its own units.</summary>
    public double Height { get; init; } = 360;

    /// <param name="marks">Vertical lines with a word each.</param>
    public void Append(StringBuilder page, IReadOnlyList<ChartSeries> series, params IReadOnlyList<(double X, string Text)> marks)
    {
        var clip = $"clip{page.Length}";
        page.Append(CultureInfo.InvariantCulture, $"""<svg class="chart" viewBox="0 0 {Width} {Height}" role="img" aria-label="{Markup.Escape(VerticalName)}">""");
        page.Append(CultureInfo.InvariantCulture, $"""<clipPath id="{clip}"><rect x="{Left}" y="{Top - 2}" width="{Width - Left - Right}" height="{Height - Top - Bottom + 4}"/></clipPath>""");
        AppendGrid(page);
        foreach (var (at, text) in marks)
        {
            page.Append(CultureInfo.InvariantCulture, $"""<line x1="{X(at)}" y1="{Top}" x2="{X(at)}" y2="{Markup.Number(Height - Bottom)}" stroke="#5b6977" stroke-dasharray="3 3"/>""");
            page.Append(CultureInfo.InvariantCulture, $"""<text x="{X(at)}" y="{Top - 4}" text-anchor="middle">{Markup.Escape(text)}</text>""");
        }
        page.Append(CultureInfo.InvariantCulture, $"""<g clip-path="url(#{clip})" fill="none" stroke-width="2">""");
        foreach (var line in series)
        {
            var points = string.Join(' ', line.Points.Select(point => $"{X(point.X)},{Y(point.Y)}"));
            page.Append(CultureInfo.InvariantCulture, $"""<polyline points="{points}" stroke="{line.Colour}" stroke-dasharray="{line.Dashes}"/>""");
        }
        page.Append("</g></svg>");
    }

    public static void AppendLegend(StringBuilder page, IEnumerable<ChartSeries> series)
    {
        page.Append("<div class=\"legend\">");
        foreach (var line in series)
        {
            page.Append(CultureInfo.InvariantCulture, $"""
                <span><svg width="34" height="10"><line x1="0" y1="5" x2="34" y2="5" stroke="{line.Colour}" stroke-width="2.5" stroke-dasharray="{line.Dashes}"/></svg>{Markup.Escape(line.Name)}</span>
                """);
        }
        page.Append("</div>");
    }

    private void AppendGrid(StringBuilder page)
    {
        for (var tick = 0; tick <= Ticks; tick++)
        {
            var (x, y) = (Between(Horizontal, tick), Between(Vertical, tick));
            page.Append(CultureInfo.InvariantCulture, $"""<line x1="{Left}" y1="{Y(y)}" x2="{Width - Right}" y2="{Y(y)}" stroke="#dbe2e8"/>""");
            page.Append(CultureInfo.InvariantCulture, $"""<text x="{Left - 8}" y="{Y(y)}" dy="4" text-anchor="end">{Markup.Escape(VerticalText(y))}</text>""");
            page.Append(CultureInfo.InvariantCulture, $"""<text x="{X(x)}" y="{Height - Bottom + 18}" text-anchor="middle">{Markup.Escape(HorizontalText(x))}</text>""");
        }
        page.Append(CultureInfo.InvariantCulture, $"""<text x="{(Left + Width - Right) / 2}" y="{Height - 6}" text-anchor="middle">{Markup.Escape(HorizontalName)}</text>""");
        page.Append(CultureInfo.InvariantCulture, $"""<text transform="translate(14 {(Top + Height - Bottom) / 2}) rotate(-90)" text-anchor="middle">{Markup.Escape(VerticalName)}</text>""");
    }

    private static double Between((double Low, double High) axis, int tick) => axis.Low + (axis.High - axis.Low) * tick / Ticks;

    private string X(double value) => Markup.Number(Left + (value - Horizontal.Low) / (Horizontal.High - Horizontal.Low) * (Width - Left - Right));

    private string Y(double value) => Markup.Number(Height - Bottom - (value - Vertical.Low) / (Vertical.High - Vertical.Low) * (Height - Top - Bottom));
}
