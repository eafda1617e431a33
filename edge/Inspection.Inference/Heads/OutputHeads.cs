using Inspection.Contracts;
using Inspection.Models;

namespace Inspection.Inference.Heads;

/// <summary>Every head there is, in the order in which people are shown them.</summary>
internal static class OutputHeads
{
    public static IReadOnlyList<HeadKind> All { get; } =
    [
        BoxesHead.Kind,
        Yolov8Head.Kind, Yolov8Head.SegmentKind, EndToEndHead.Kind, EndToEndHead.SegmentKind, Yolov5Head.Kind, Yolov5Head.SegmentKind,
        DetectionsHead.Kind, DetrHead.Kind, DetrRowsHead.Kind,
        YoloxHead.Kind, SsdHead.Kind, NanodetHead.Kind, FastestDetHead.Kind, CentreNetHead.Kind,
        ClassificationHead.Kind, SegmentationHead.Kind, AnomalyHead.Kind,
    ];

    /// <exception cref="InputException">The manifest names a head that is none.</exception>
    public static HeadKind Of(ModelPackage package)
    {
        var word = package.Manifest.Output.Head;
        return All.FirstOrDefault(kind => kind.Word == word)
            ?? throw new InputException(Texts.UnknownHead(package.Folder, word, [.. All.Select(static kind => kind.Word)]));
    }
}
