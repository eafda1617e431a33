using Inspection.Core.Registration;
using Inspection.Core.Sources;
using Inspection.Imaging.Disturbing;
using Inspection.VirtualLine.Line;

namespace Inspection.Agent.Evaluation;

/// <summary>Parts of the virtual line with their known truth, without a file; another product for each hundred.</summary>
/// <param name="disturber">Null: as the line's camera takes them.</param>
internal sealed class RenderedParts(SubstrateLineOptions options, int count, TimeProvider time, Disturber? disturber) : IEvaluationParts
{
    /// <summary>False alarms go with the product: few parts of many products say more than many of one.</summary>
    private const int PartsPerProduct = 100;

    public int Count => count;

    public IEnumerable<EvaluationPart> Read()
    {
        for (var first = 0; first < count; first += PartsPerProduct)
        {
            var parts = Math.Min(PartsPerProduct, count - first);
            using var line = new SubstrateLine(options.ForProduct(first / PartsPerProduct, parts), time);
            for (var number = first; line.Read(CancellationToken.None) is { Frame: { } frame } capture; number++)
            {
                var truth = frame.Truth?.Defects ?? [];
                if (disturber is not null)
                {
                    using var original = frame;
                    (frame, truth) = disturber.Apply(original, truth, number);
                }
                yield return new EvaluationPart(capture.Part.Value, frame, Template(line, capture), truth);
            }
        }
    }

    private static GoldenTemplate? Template(SubstrateLine line, Capture capture) => line.GoldenTemplates.TryFind(capture, out var template, out _) ? template : null;
}
