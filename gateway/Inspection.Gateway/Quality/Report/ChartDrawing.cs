using Inspection.Quality;

namespace Inspection.Gateway.Quality.Report;

/// <summary>A p-chart: the fractions, the centre, limits in steps, and a triangle instead of a dot where a rule is broken.</summary>
internal static class ChartDrawing
{
    private const double Headroom = 1.1;
    private const double FlatScale = 0.01;
    private const int Names = 6;

    public static string Draw(PChart chart, string title)
    {
        var points = chart.Points;
        var highest = points.Max(static point => Math.Max(point.Fraction, point.Upper)) * Headroom;
        var drawing = new Drawing(title, highest > 0 ? Math.Min(highest, 1) : FlatScale);
        var width = (Drawing.Right - Drawing.Left) / points.Count;
        drawing.Add($"<line x1=\"{Drawing.Left}\" x2=\"{Drawing.Right}\" y1=\"{drawing.Y(chart.Centre):0.#}\" y2=\"{drawing.Y(chart.Centre):0.#}\" stroke=\"#2c7a4b\" stroke-width=\"1.5\"/>");
        Steps(static point => point.Upper);
        Steps(static point => point.Lower);
        var line = string.Join(' ', points.Select((point, i) => FormattableString.Invariant($"{X(i):0.#},{drawing.Y(point.Fraction):0.#}")));
        drawing.Add($"<polyline points=\"{line}\" fill=\"none\" stroke=\"#3b6ea5\"/>");
        for (var i = 0; i < points.Count; i++)
        {
            var (x, y) = (X(i), drawing.Y(points[i].Fraction));
            if (points[i].Broken.Count > 0)
                drawing.Add($"<path d=\"M{x:0.#} {y - 6:0.#}l6 11h-12z\" fill=\"#b4400f\"/>");
            else
                drawing.Add($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"2.5\" fill=\"#3b6ea5\"/>");
        }
        for (var i = 0; i < points.Count; i += Math.Max(1, points.Count / Names))
            drawing.Text(X(i), Drawing.Bottom + 18, points[i].Name);
        return drawing.End();

        double X(int i) => Drawing.Left + (i + 0.5) * width;

        void Steps(Func<ChartPoint, double> limit)
        {
            var corners = string.Join(' ', points.Select((point, i) => FormattableString.Invariant(
                $"{Drawing.Left + i * width:0.#},{drawing.Y(limit(point)):0.#} {Drawing.Left + (i + 1) * width:0.#},{drawing.Y(limit(point)):0.#}")));
            drawing.Add($"<polyline points=\"{corners}\" fill=\"none\" stroke=\"#b4400f\" stroke-dasharray=\"4 3\"/>");
        }
    }
}
