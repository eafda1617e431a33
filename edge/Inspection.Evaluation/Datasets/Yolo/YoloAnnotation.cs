using System.Globalization;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Evaluation.Datasets.Reading;

namespace Inspection.Evaluation.Datasets.Yolo;

/// <summary>Rows of <c>class cx cy w h</c>, or <c>class x1 y1 x2 y2 x3 y3 …</c> for a polygon, whose bounding box counts; all as shares of the image's sides.</summary>
internal static class YoloAnnotation
{
    private const int FieldsOfBox = 5;

    /// <summary>Class and three corners.</summary>
    private const int FewestFieldsOfPolygon = 7;

    public static IReadOnlyList<KnownDefect> Read(string path, ImageSize image, YoloConfiguration configuration, ProblemSink problems)
    {
        var defects = new List<KnownDefect>();
        var number = 0;
        foreach (var line in TextLines.Read(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (!TryParse(line, out var index, out var edges))
                problems.Refuse(DataProblemKind.Malformed, path, Texts.MalformedRow(path, number, line));
            else if (index >= configuration.Labels.Count)
                problems.Refuse(DataProblemKind.UnknownLabel, path, Texts.ClassOutOfRange(path, number, index, configuration));
            else if (BoxRules.Accept(
                edges.Left * image.WidthPixels, edges.Top * image.HeightPixels, edges.Right * image.WidthPixels, edges.Bottom * image.HeightPixels,
                image, path, $"{path}:{number}", problems) is { } box)
                defects.Add(new KnownDefect(configuration.Labels[index], box));
        }
        return defects;
    }

    private static bool TryParse(string line, out int index, out (double Left, double Top, double Right, double Bottom) edges)
    {
        edges = default;
        var fields = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (!int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out index))
            return false;
        var shares = new double[fields.Length - 1];
        for (var i = 0; i < shares.Length; i++)
        {
            if (!double.TryParse(fields[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out shares[i]) || !double.IsFinite(shares[i]))
                return false;
        }
        if (fields.Length == FieldsOfBox)
        {
            edges = (shares[0] - shares[2] / 2, shares[1] - shares[3] / 2, shares[0] + shares[2] / 2, shares[1] + shares[3] / 2);
            return true;
        }
        if (fields.Length < FewestFieldsOfPolygon || shares.Length % 2 != 0)
            return false;
        var across = shares.Where(static (_, i) => i % 2 == 0).ToArray();
        var down = shares.Where(static (_, i) => i % 2 == 1).ToArray();
        edges = (across.Min(), down.Min(), across.Max(), down.Max());
        return true;
    }
}
