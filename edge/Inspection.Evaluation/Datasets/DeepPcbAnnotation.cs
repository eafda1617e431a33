using System.Globalization;
using Inspection.Contracts;
using Inspection.Core;
using Inspection.Core.Parts;

namespace Inspection.Evaluation.Datasets;

/// <summary>
/// One defect a line: <c>x1 y1 x2 y2 type</c>, pixels, separated by spaces or commas. DeepPCB publishes types 1–6; 7 and 8 are those of rendered sets. A file without
/// lines is a good part.
/// </summary>
internal static class DeepPcbAnnotation
{
    private static readonly string[] labels = ["open", "short", "mousebite", "spur", "copper", "pin-hole", "scratch", "bump"];

    /// <exception cref="InputException">The file cannot be read, or a line is malformed.</exception>
    public static IReadOnlyList<KnownDefect> Read(string path)
    {
        var defects = new List<KnownDefect>();
        var number = 0;
        foreach (var line in TextLines.Read(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                defects.Add(Parse(line) ?? throw new InputException(Texts.MalformedAnnotation(path, number, line, labels)));
        }
        return defects;
    }

    private static KnownDefect? Parse(string line)
    {
        var fields = line.Split([' ', '\t', ',', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var edges = new float[4];
        if (fields.Length != edges.Length + 1)
            return null;
        for (var i = 0; i < edges.Length; i++)
        {
            if (!float.TryParse(fields[i], NumberStyles.Float, CultureInfo.InvariantCulture, out edges[i]) || !float.IsFinite(edges[i]))
                return null;
        }
        var known = int.TryParse(fields[4], NumberStyles.None, CultureInfo.InvariantCulture, out var type) && type >= 1 && type <= labels.Length;
        return known && edges[2] > edges[0] && edges[3] > edges[1]
            ? new KnownDefect(labels[type - 1], Box.FromEdges(edges[0], edges[1], edges[2], edges[3]))
            : null;
    }
}
