using System.Globalization;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Evaluation.Datasets.Reading;

namespace Inspection.Evaluation.Datasets.DeepPcb;

/// <summary>
/// One defect a line: <c>x1 y1 x2 y2 type</c>, pixels, separated by spaces or commas. DeepPCB publishes types 1–6; 7 and 8 are those of rendered sets. A file without
/// lines is a good part.
/// </summary>
internal static class DeepPcbAnnotation
{
    private static readonly string[] labels = ["open", "short", "mousebite", "spur", "copper", "pin-hole", "scratch", "bump"];

    /// <exception cref="InputException">The file cannot be read.</exception>
    public static IReadOnlyList<KnownDefect> Read(string path, ImageSize image, ProblemSink problems)
    {
        var defects = new List<KnownDefect>();
        var number = 0;
        foreach (var line in TextLines.Read(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (!TryParse(line, out var edges, out var label))
                problems.Refuse(DataProblemKind.Malformed, path, Texts.MalformedAnnotation(path, number, line, labels));
            else if (BoxRules.Accept(edges[0], edges[1], edges[2], edges[3], image, path, $"{path}:{number}", problems) is { } box)
                defects.Add(new KnownDefect(label, box));
        }
        return defects;
    }

    private static bool TryParse(string line, out double[] edges, out string label)
    {
        var fields = line.Split([' ', '\t', ',', '\r'], StringSplitOptions.RemoveEmptyEntries);
        edges = new double[4];
        label = "";
        if (fields.Length != edges.Length + 1)
            return false;
        for (var i = 0; i < edges.Length; i++)
        {
            if (!double.TryParse(fields[i], NumberStyles.Float, CultureInfo.InvariantCulture, out edges[i]) || !double.IsFinite(edges[i]))
                return false;
        }
        if (!int.TryParse(fields[4], NumberStyles.None, CultureInfo.InvariantCulture, out var type) || type < 1 || type > labels.Length || edges[2] <= edges[0] || edges[3] <= edges[1])
            return false;
        label = labels[type - 1];
        return true;
    }
}
