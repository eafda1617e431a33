namespace Inspection.Evaluation.Reporting.Html;

/// <summary>One line of a chart.</summary>
/// <param name="Colour">As CSS writes it.</param>
/// <param name="Dashes">As stroke-dasharray; empty: solid. Lines must be told apart without colour too.</param>
internal sealed record ChartSeries(string Name, string Colour, string Dashes, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>Okabe and Ito 2008, told apart by colour-blind eyes; then again with other dashes.</summary>
    private static readonly string[] colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6d1f", "#333333"];
    private static readonly string[] dashes = ["", "7 4", "2 3"];

    public static ChartSeries Numbered(int number, string name, IReadOnlyList<(double X, double Y)> points) =>
        new(name, colours[number % colours.Length], dashes[(number / colours.Length + number % 2) % dashes.Length], points);
}
