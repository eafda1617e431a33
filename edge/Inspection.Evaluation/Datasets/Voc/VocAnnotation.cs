using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Evaluation.Datasets.Reading;

namespace Inspection.Evaluation.Datasets.Voc;

/// <summary>
/// The objects of one VOC file. Its pixels count from 1 and both ends belong to the box, as the VOC development kit defines it: xmin 1, xmax 200 is the whole width of 200 pixels.
/// The class is that of the box, whatever the file is called.
/// </summary>
internal static class VocAnnotation
{
    /// <summary>Thousands of objects fit; a file beyond it is no annotation. Characters.</summary>
    private const long MaximumLength = 16 * 1024 * 1024;

    /// <summary>No document type, so no entity is ever expanded, and nothing outside the file is opened.</summary>
    private static readonly XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaximumLength };

    /// <returns>Null where the image cannot be used.</returns>
    public static IReadOnlyList<KnownDefect>? Read(string path, ImageSize image, ProblemSink problems)
    {
        XElement root;
        try
        {
            using var reader = XmlReader.Create(path, settings);
            root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root ?? new XElement("annotation");
        }
        catch (Exception unreadable) when (unreadable is XmlException or IOException or UnauthorizedAccessException)
        {
            problems.Refuse(DataProblemKind.Malformed, path, unreadable is XmlException syntax ? Texts.NoXml(path, Math.Max(1, syntax.LineNumber), syntax.Message) : Texts.Unreadable(path, unreadable.Message));
            return null;
        }
        if (!FitsImage(root, image, path, problems))
            return null;
        var defects = new List<KnownDefect>();
        foreach (var element in root.Elements("object"))
        {
            if (ReadObject(element, image, path, problems) is { } defect)
                defects.Add(defect);
        }
        return defects;
    }

    /// <summary>A size of 0 is left open by many tools.</summary>
    private static bool FitsImage(XElement root, ImageSize image, string path, ProblemSink problems)
    {
        if (Number(root.Element("size"), "width") is not { } width || Number(root.Element("size"), "height") is not { } height || width == 0 || height == 0)
            return true;
        if (width == image.WidthPixels && height == image.HeightPixels)
            return true;
        problems.Refuse(DataProblemKind.SizeMismatch, path, Texts.SizeDiffers($"{path}:{Line(root.Element("size"))}: <size>", width, height, image));
        return false;
    }

    private static KnownDefect? ReadObject(XElement element, ImageSize image, string path, ProblemSink problems)
    {
        var label = element.Element("name")?.Value.Trim();
        var box = element.Element("bndbox");
        if (string.IsNullOrEmpty(label)
            || Number(box, "xmin") is not { } left || Number(box, "ymin") is not { } top || Number(box, "xmax") is not { } right || Number(box, "ymax") is not { } bottom)
        {
            problems.Refuse(DataProblemKind.Malformed, path, Texts.MalformedObject(path, Line(element)));
            return null;
        }
        return BoxRules.Accept(left - 1, top - 1, right, bottom, image, path, $"{path}:{Line(box)}", problems) is { } accepted ? new KnownDefect(label, accepted) : null;
    }

    private static double? Number(XElement? parent, string name) =>
        double.TryParse(parent?.Element(name)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static int Line(IXmlLineInfo? element) => element?.LineNumber ?? 0;
}
