using Inspection.Core.Frames;
using Inspection.Evaluation.Datasets;
using Inspection.Imaging.Disturbing;

namespace Inspection.Agent.Evaluation;

/// <summary>Every golden template of a data set as a good part of its own, so many times, each time disturbed otherwise.</summary>
internal sealed class CleanParts(LabelledSet set, int times, bool compares, Disturber disturber) : IEvaluationParts
{
    private readonly string[] templates = [.. set.Images.Select(static image => image.TemplatePath).OfType<string>().Distinct()];

    public int Count => templates.Length * times;

    public IEnumerable<EvaluationPart> Read()
    {
        var number = 0;
        foreach (var path in templates)
        {
            var template = PartPictures.ReadTemplate(path);
            using var original = Frame.Rent(default, PixelFormat.Grey8, template.WidthPixels, template.HeightPixels);
            template.Grey.Span.CopyTo(original.Pixels);
            for (var time = 1; time <= times; time++)
            {
                var (frame, _) = disturber.Apply(original, [], number++);
                yield return new EvaluationPart($"{Path.GetFileName(path)} #{time}", frame, compares ? template : null, []);
            }
        }
    }
}
