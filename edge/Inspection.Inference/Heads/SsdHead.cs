using System.Text.Json;
using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Head <c>ssd</c>: two outputs of equally many rows: a number for each label, and a box. Decoded boxes are edges; raw ones are offsets from priors
/// (SSD, Liu et al. 2016, section 2.2).
/// </summary>
/// <remarks>
/// Options: <c>boxes</c>: <c>corners</c> (x1 y1 x2 y2), <c>corners-yx</c> (y1 x1 y2 x2, as TensorFlow writes), <c>centre</c> (x y width height) or
/// <c>offsets</c>, with <see cref="SsdPriors"/>. <c>coordinates</c>: <c>normalised</c> to 0–1 or <c>pixels</c>; offsets are always normalised.
/// <c>activation</c>. <c>background</c>: the column that means nothing, usually 0, or <c>"none"</c> where each column is a label.
/// </remarks>
internal sealed class SsdHead : IOutputHead
{
    private const string Offsets = "offsets";
    private readonly OutputTensor scores;
    private readonly OutputTensor boxes;
    private readonly string form;
    private readonly string activation;
    private readonly int background;
    private readonly (float X, float Y) scale;
    private readonly float floor;
    private readonly float[] row;
    private readonly SsdPriors? priors;
    private readonly Candidates candidates;

    private SsdHead(HeadSetup setup)
    {
        (scores, boxes, floor) = (setup.Output("scores"), setup.Output("boxes"), setup.ScoreFloor);
        form = setup.Word("boxes", "corners", "corners-yx", "centre", Offsets);
        activation = setup.Word("activation", Activation.None, Activation.Softmax, Activation.Sigmoid);
        var option = setup.Option("background");
        background = option.ValueKind == JsonValueKind.String ? -1 : (int)setup.Number("background", 0, setup.Labels);
        if (background < 0)
            setup.Word("background", "none");
        var columns = setup.Labels + (background < 0 ? 0 : 1);
        setup.Require(scores.Shape is [1, > 0, var given] && given == columns, scores, $"[1, boxes, {columns}]");
        var count = scores.Shape[1];
        setup.Require(boxes.Shape is [1, var rows, 4] && rows == count, boxes, $"[1, {count}, 4]");
        priors = form == Offsets ? SsdPriors.Read(setup, count) : null;
        scale = form == Offsets || setup.Word("coordinates", "normalised", "pixels") == "normalised" ? (setup.InputWidth, setup.InputHeight) : (1, 1);
        row = new float[columns];
        candidates = new Candidates(count, setup.NmsIou);
    }

    public static HeadKind Kind { get; } = new("ssd", static setup => new SsdHead(setup), static file =>
    {
        var boxes = file.Outputs.FirstOrDefault(static output => output.Shape is [_, _, 4]);
        var scores = file.Outputs.FirstOrDefault(output => output != boxes && output.Shape is [_, _, > 1]);
        return boxes is not null && scores is not null
            ? HeadExample.Of(
                [("scores", scores), ("boxes", boxes)], scores.Shape[2] - 1,
                """{ "boxes": "corners", "coordinates": "normalised", "activation": "none", "background": 0 }""")
            : null;
    }, """{ "color": "rgb", "normalisation": { "scale": 1, "mean": [127], "std": [128] }, "resize": "stretch" }""");

    public int Decode(Span<Detection> detections)
    {
        candidates.Clear();
        for (var index = 0; index < scores.Shape[1]; index++)
        {
            Activation.Apply(activation, scores.Values.Slice(index * row.Length, row.Length), row);
            if (background >= 0)
                row[background] = float.NegativeInfinity;
            var (column, score) = RowScores.Best(row);
            if (score >= floor)
                candidates.Add(index, background >= 0 && column > background ? column - 1 : column, score, ReadBox(index));
        }
        return candidates.Take(detections);
    }

    private Box ReadBox(int index)
    {
        var values = boxes.Values.Slice(index * 4, 4);
        var share = form switch
        {
            "corners" => Box.FromEdges(values[0], values[1], values[2], values[3]),
            "corners-yx" => Box.FromEdges(values[1], values[0], values[3], values[2]),
            "centre" => new Box(values[0] - values[2] / 2, values[1] - values[3] / 2, values[2], values[3]),
            _ => priors?.Decode(index, values) ?? default,
        };
        return new Box(share.X * scale.X, share.Y * scale.Y, share.Width * scale.X, share.Height * scale.Y);
    }
}
