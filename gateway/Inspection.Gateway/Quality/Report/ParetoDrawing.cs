using Inspection.Quality;

namespace Inspection.Gateway.Quality.Report;

/// <summary>Bars by share and the cumulative line above them.</summary>
internal static class ParetoDrawing
{
    private const int MostBars = 12;
    private const double BarShare = 0.7;

    public static string Draw(IReadOnlyList<ParetoItem> items, string title)
    {
        var drawing = new Drawing(title, 1);
        var shown = items.Take(MostBars).ToArray();
        var width = (Drawing.Right - Drawing.Left) / shown.Length;
        for (var i = 0; i < shown.Length; i++)
        {
            var (centre, top) = (X(i), drawing.Y(shown[i].Share));
            drawing.Add($"<rect x=\"{centre - BarShare * width / 2:0.#}\" y=\"{top:0.#}\" width=\"{BarShare * width:0.#}\" height=\"{Drawing.Bottom - top:0.#}\" fill=\"#3b6ea5\"/>");
            drawing.Text(centre, Drawing.Bottom + 18 + i % 2 * 14, shown[i].Name);
        }
        var line = string.Join(' ', shown.Select((item, i) => FormattableString.Invariant($"{X(i):0.#},{drawing.Y(item.CumulativeShare):0.#}")));
        drawing.Add($"<polyline points=\"{line}\" fill=\"none\" stroke=\"#b4400f\" stroke-width=\"2\"/>");
        return drawing.End();

        double X(int i) => Drawing.Left + (i + 0.5) * width;
    }
}
