using Inspection.Core.Frames;
using Inspection.Evaluation.Datasets;
using Inspection.Imaging.Disturbing;

namespace Inspection.Agent.Evaluation;

/// <summary>The tested images of a data set, each with its own template.</summary>
/// <param name="compares">Whether the model needs templates.</param>
/// <param name="disturber">Null: the images as they are.</param>
internal sealed class LabelledParts(LabelledSet set, bool compares, Disturber? disturber) : IEvaluationParts
{
    public int Count => set.Images.Count;

    public IEnumerable<EvaluationPart> Read()
    {
        for (var number = 0; number < set.Images.Count; number++)
        {
            var image = set.Images[number];
            var template = compares && image.TemplatePath is { } path ? PartPictures.ReadTemplate(path) : null;
            var frame = PartPictures.ReadFrame(image.TestedPath, new FrameId(number + 1));
            var truth = image.Defects;
            if (disturber is not null)
            {
                using var original = frame;
                (frame, truth) = disturber.Apply(original, truth, number);
            }
            yield return new EvaluationPart(Path.GetFileName(image.TestedPath), frame, template, truth);
        }
    }
}
