using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Models;

namespace Inspection.Inference.Reference;

/// <summary>Runs the reference case of a package and compares what the model finds with what it found when it was packaged.</summary>
internal static class ReferenceCheck
{
    private const int MostDetections = 300;

    /// <exception cref="InputException">An image does not fit, the model does not run, or its answer is another.</exception>
    public static void Require(IInferenceEngine engine, IGreyImageReader images)
    {
        if (engine.Model.Manifest.Reference is { } reference)
            Compare(engine.Model, reference, Run(engine, reference, images));
    }

    /// <returns>Every detection, whatever its score.</returns>
    /// <exception cref="InputException">An image does not fit, or the model does not run.</exception>
    public static ReadOnlySpan<Detection> Run(IInferenceEngine engine, ReferenceCase reference, IGreyImageReader images)
    {
        var package = engine.Model;
        if (engine.TakesFrames)
        {
            FillFrame(engine, reference, images);
        }
        else
        {
            Fill(engine.Tested, InputRoles.Tested, engine, reference, images);
            if (package.Manifest.Task == ModelTask.Compare)
                Fill(engine.Template, InputRoles.Template, engine, reference, images);
        }
        var found = new Detection[package.Manifest.Output.Shape is [_, var rows, _] ? rows : MostDetections];
        try
        {
            engine.Run();
            return found.AsSpan(0, engine.Decode(found));
        }
        catch (InferenceException error)
        {
            throw new InputException(Texts.ReferenceNotRun(package.Folder, error.Message), error);
        }
    }

    /// <summary>Of the size of the model's input, so that its boxes are those of the image.</summary>
    private static void FillFrame(IInferenceEngine engine, ReferenceCase reference, IGreyImageReader images)
    {
        var path = Path.Combine(engine.Model.Folder, reference.Inputs[InputRoles.Tested]);
        using var frame = images.ReadFrame(path);
        RequireSize(path, frame.WidthPixels, frame.HeightPixels, engine);
        engine.Fill(frame);
    }

    private static void RequireSize(string path, int width, int height, IInferenceEngine engine)
    {
        if (width != engine.InputWidth || height != engine.InputHeight)
            throw new InputException(Texts.ReferenceSize(path, width, height, engine.InputWidth, engine.InputHeight));
    }

    private static void Fill(Span<byte> plane, string role, IInferenceEngine engine, ReferenceCase reference, IGreyImageReader images)
    {
        var path = Path.Combine(engine.Model.Folder, reference.Inputs[role]);
        var image = images.Read(path);
        RequireSize(path, image.WidthPixels, image.HeightPixels, engine);
        image.Pixels.Span.CopyTo(plane);
    }

    private static void Compare(ModelPackage package, ReferenceCase reference, ReadOnlySpan<Detection> found)
    {
        var (_, expected, tolerance) = reference;
        var unmatched = new List<Detection>();
        foreach (var detection in found)
        {
            // A score beside its threshold may fall on either side of it on another processor: close below still matches, close above is no surplus.
            if (detection.Score >= package.Labels[detection.Label].Threshold - tolerance.Score)
                unmatched.Add(detection);
        }
        foreach (var wanted in expected)
        {
            var match = unmatched.FindIndex(detection => Agrees(package, detection, wanted, tolerance));
            if (match < 0)
                throw new InputException(Texts.ReferenceMisses(package.Folder, Describe(wanted), Describe(package, found)));
            unmatched.RemoveAt(match);
        }
        foreach (var detection in unmatched)
        {
            if (detection.Score >= package.Labels[detection.Label].Threshold + tolerance.Score)
                throw new InputException(Texts.ReferenceSurplus(package.Folder, Describe(package, detection)));
        }
    }

    private static bool Agrees(ModelPackage package, Detection detection, ReferenceDetection wanted, ReferenceTolerance tolerance) =>
        package.Labels[detection.Label].Id == wanted.Label
        && Math.Abs(detection.Score - wanted.Score) <= tolerance.Score
        && Math.Abs(detection.Box.X - wanted.Box[0]) <= tolerance.BoxPixels
        && Math.Abs(detection.Box.Y - wanted.Box[1]) <= tolerance.BoxPixels
        && Math.Abs(detection.Box.Right - (wanted.Box[0] + wanted.Box[2])) <= tolerance.BoxPixels
        && Math.Abs(detection.Box.Bottom - (wanted.Box[1] + wanted.Box[3])) <= tolerance.BoxPixels;

    private static string Describe(ModelPackage package, ReadOnlySpan<Detection> found)
    {
        const int Shown = 3;
        var list = new List<string>();
        foreach (var detection in found[..Math.Min(Shown, found.Length)])
            list.Add(Describe(package, detection));
        return found.Length > Shown ? $"{string.Join("; ", list)}; …" : string.Join("; ", list);
    }

    private static string Describe(ReferenceDetection wanted) =>
        Describe(wanted.Label, wanted.Score, wanted.Box[0], wanted.Box[1], wanted.Box[2], wanted.Box[3]);

    private static string Describe(ModelPackage package, Detection detection) =>
        Describe(package.Labels[detection.Label].Id, detection.Score, detection.Box.X, detection.Box.Y, detection.Box.Width, detection.Box.Height);

    private static string Describe(string label, double score, double x, double y, double width, double height) =>
        $"{label} {score:0.###} [{x:0.#}, {y:0.#}, {width:0.#}, {height:0.#}]";
}
