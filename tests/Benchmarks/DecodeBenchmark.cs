using Benchmarks.Measuring;
using Benchmarks.Subjects;
using Inspection.Contracts;
using Inspection.Core;
using Inspection.Core.Detecting;
using Inspection.Core.Inference;

namespace Benchmarks;

/// <summary>Raw scores of 80 classes to suppressed boxes, in both orders of memory: the loop as people write it, and the kit's.</summary>
internal sealed class DecodeBenchmark : IBenchmark
{
    private const int Rounds = 2000;
    private const int Classes = 80;
    private const int Room = 300;
    private const float Threshold = 0.25f;
    private const float Overlap = 0.45f;

    private readonly Candidate[] found = new Candidate[Room];
    private readonly Detection[] detections = new Detection[Room];
    private readonly float[] scratch = new float[NonMaximumSuppression.ScratchLength(Room)];

    public string Name => "decode";

    public LocalizedText Title => Texts.DecodeTitle;

    public IEnumerable<Comparison> Run(Action<LocalizedText> say)
    {
        var columns = RawOutput.Columns(8400, Classes);
        yield return Comparison.Measure(
            Rounds,
            new Contender("plain loops, 84x8400", () => PlainDecoding.Columns(columns, 8400, Classes, Threshold, Overlap)),
            new Contender("kit, 84x8400", () => Columns(columns, 8400)));
        var rows = RawOutput.Rows(25200, Classes);
        yield return Comparison.Measure(
            Rounds,
            new Contender("plain loops, 25200x85", () => PlainDecoding.Rows(rows, 25200, Classes, Threshold, Overlap)),
            new Contender("kit, 25200x85", () => Rows(rows)));
    }

    private void Columns(float[] output, int candidates)
    {
        var count = ScoreScan.Columns(output.AsSpan(RawOutput.BoxNumbers * candidates), candidates, Classes, Threshold, found);
        for (var i = 0; i < count; i++)
        {
            var at = found[i].Index;
            Place(i, output[at], output[candidates + at], output[2 * candidates + at], output[3 * candidates + at]);
        }
        NonMaximumSuppression.Apply(detections.AsSpan(0, count), Overlap, acrossLabels: false, scratch);
    }

    private void Rows(float[] output)
    {
        const int Length = RawOutput.BoxNumbers + 1 + Classes;
        var count = ScoreScan.Rows(output, new ScoreRows(Length, RawOutput.BoxNumbers + 1, Classes, RawOutput.BoxNumbers), Threshold, found);
        for (var i = 0; i < count; i++)
        {
            var at = found[i].Index * Length;
            Place(i, output[at], output[at + 1], output[at + 2], output[at + 3]);
        }
        NonMaximumSuppression.Apply(detections.AsSpan(0, count), Overlap, acrossLabels: false, scratch);
    }

    private void Place(int i, float centreX, float centreY, float width, float height) =>
        detections[i] = new Detection(found[i].Label, found[i].Score, new Box(centreX - width / 2, centreY - height / 2, width, height));
}
