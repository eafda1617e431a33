using System.Text.Json;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Head <c>segmentation</c>: a number for each label at each cell of a map over the whole input. Each connected region of one label becomes a detection:
/// its box, the mean score of its cells, and its shape.
/// </summary>
/// <remarks>
/// The output is <c>[1, labels, rows, columns]</c>, or <c>[1, rows, columns, labels]</c> with option <c>layout</c> <c>NHWC</c>; or the label itself at
/// each cell, <c>[1, rows, columns]</c> or <c>[1, 1, rows, columns]</c>, with <c>activation</c> <c>index</c>. Option <c>activation</c>: <c>softmax</c>,
/// <c>sigmoid</c> or <c>none</c> otherwise. Option <c>background</c>: the label that means nothing, or <c>"none"</c>; with one map alone the label
/// is where it reaches option <c>mapThreshold</c> (0.5 unless given). Option <c>minimumCells</c>: regions of fewer are left out; 1 unless given.
/// </remarks>
internal sealed class SegmentationHead : IOutputHead
{
    private const string Index = "index";
    private readonly OutputTensor output;
    private readonly string activation;
    private readonly bool interleaved;
    private readonly int channels;
    private readonly int background;
    private readonly int labels;
    private readonly float mapThreshold;
    private readonly int minimumCells;
    private readonly (int Width, int Height) input;
    private readonly float[] raw;
    private readonly float[] cellScores;
    private readonly int[] map;
    private readonly float[] scores;
    private readonly Regions regions;
    private readonly Candidates candidates;

    private SegmentationHead(HeadSetup setup)
    {
        (output, labels, input) = (setup.Output(), setup.Labels, (setup.InputWidth, setup.InputHeight));
        activation = setup.Word("activation", Activation.Softmax, Activation.Sigmoid, Activation.None, Index);
        interleaved = setup.WordOr("NCHW", "layout", "NCHW", "NHWC") == "NHWC";
        var named = setup.Option("background").ValueKind == JsonValueKind.String;
        background = named ? -1 : (int)setup.Number("background", 0, labels - 1);
        if (named)
            setup.Word("background", "none");
        (mapThreshold, minimumCells) = ((float)setup.Number("mapThreshold", 0.5, 0, 1), (int)setup.Number("minimumCells", 1, 1, int.MaxValue));
        int[] shape = output.Shape is [_, _, _] ? [output.Shape[0], 1, output.Shape[1], output.Shape[2]] : [.. output.Shape];
        if (interleaved && shape.Length == 4)
            shape = [shape[0], shape[3], shape[1], shape[2]];
        channels = activation == Index ? 1 : labels;
        setup.Require(shape is [1, var given, > 0, > 0] && given == channels, output, interleaved ? $"[1, rows, columns, {channels}]" : $"[1, {channels}, rows, columns]");
        var cells = shape[2] * shape[3];
        (raw, cellScores, map, scores) = (new float[channels], new float[channels], new int[cells], new float[cells]);
        regions = new Regions(shape[2], shape[3]);
        candidates = new Candidates(cells, 1);
    }

    public static HeadKind Kind { get; } = new("segmentation", static setup => new SegmentationHead(setup), static file => file.Outputs switch
    {
        [{ Type: "int64" or "int32", Shape: [_, _, _] or [_, 1, _, _] } output] => HeadExample.Of(output, 0, """{ "activation": "index", "background": 0 }"""),
        [{ Shape: [_, 1, _, _] } output] => HeadExample.Of(output, 1, """{ "activation": "sigmoid", "background": "none", "mapThreshold": 0.5 }"""),
        [{ Shape: [_, > 1 and var labels, _, _] } output] => HeadExample.Of(output, labels, """{ "activation": "softmax", "background": 0 }"""),
        _ => null,
    }, HeadKind.UnitRgbStretch);

    public bool HasMasks => true;

    public int Decode(Span<Detection> detections)
    {
        for (var cell = 0; cell < map.Length; cell++)
            (map[cell], scores[cell]) = activation == Index ? ReadLabel(cell) : ReadScores(cell);
        regions.Find(map, scores);
        candidates.Clear();
        for (var index = 0; index < regions.Found.Length; index++)
        {
            var region = regions.Found[index];
            if (region.Cells >= minimumCells)
                candidates.Add(index, region.Label, region.Mean, regions.BoxOf(region, input.Width, input.Height));
        }
        return candidates.Take(detections);
    }

    public void ReadMask(int detection, MaskRuns mask) => regions.ReadMask(candidates.RowOf(detection), input.Width, input.Height, mask);

    private (int Label, float Score) ReadLabel(int cell)
    {
        var label = output.Values[cell];
        if (!(label >= 0 && label < labels && label == MathF.Floor(label)))
            throw new InferenceException(Texts.NoSense(cell, label, 1, default));
        return ((int)label == background ? -1 : (int)label, 1);
    }

    private (int Label, float Score) ReadScores(int cell)
    {
        var values = output.Values;
        for (var channel = 0; channel < channels; channel++)
            raw[channel] = interleaved ? values[cell * channels + channel] : values[channel * map.Length + cell];
        Activation.Apply(activation, raw, cellScores);
        var (label, score) = RowScores.Best(cellScores);
        // One map alone, or several that do not exclude each other, say how sure they are; of labels that share out 1, the strongest is the answer.
        return label == background || (activation != Activation.Softmax && score < mapThreshold) ? (-1, 0) : (label, score);
    }
}
