using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Head <c>anomalib</c>: how far a part is from the good ones. Roles <c>pred_score</c>, <c>pred_label</c>, <c>anomaly_map</c> and <c>pred_mask</c>, of
/// which the score or the map must be there. Where the part is anomalous each connected region of the mask becomes a detection, and the strongest has
/// the part's score; without mask and map the box is the whole input. Source: anomalib 2, PostProcessor, and openvino_inferencer.py of anomalib 1.
/// </summary>
/// <remarks>
/// Anomalib 2 exports scores normalised to 0–1 about 0.5, and the threshold is the label's. For raw scores, as of anomalib 1, options <c>minimum</c>,
/// <c>maximum</c>, <c>imageThreshold</c> and <c>pixelThreshold</c> say what its <c>metadata.json</c> says, and make them so. Option
/// <c>mapThreshold</c>: from where on a cell of a normalised map belongs to a region; must be given where there is a map and no mask.
/// </remarks>
internal sealed class AnomalyHead : IOutputHead
{
    private readonly OutputTensor? score;
    private readonly OutputTensor? verdict;
    private readonly OutputTensor? map;
    private readonly OutputTensor? mask;
    private readonly AnomalyScale? imageScale;
    private readonly AnomalyScale? pixelScale;
    private readonly float mapThreshold;
    private readonly (int Width, int Height) input;
    private readonly int[] cells;
    private readonly float[] scores;
    private readonly Regions? regions;
    private readonly Candidates candidates;

    private AnomalyHead(HeadSetup setup)
    {
        (score, verdict, map, mask) = (setup.Find("pred_score"), setup.Find("pred_label"), setup.Find("anomaly_map"), setup.Find("pred_mask"));
        input = (setup.InputWidth, setup.InputHeight);
        if (score is null && map is null)
            setup.Output("pred_score");
        setup.RequireLabels(1);
        foreach (var single in (OutputTensor?[])[score, verdict])
        {
            if (single is not null)
                setup.Require(single.Values.Length == 1, single, "[1]");
        }
        imageScale = AnomalyScale.Read(setup, "imageThreshold");
        pixelScale = map is null ? null : AnomalyScale.Read(setup, "pixelThreshold");
        mapThreshold = map is null || mask is not null ? 0.5f : (float)setup.Number("mapThreshold", 0, 1);
        var shape = (map ?? mask)?.Shape ?? [1, 0, 0];
        foreach (var plane in (OutputTensor?[])[map, mask])
        {
            if (plane is not null)
                setup.Require(plane.Shape is [1, _, _] or [1, 1, _, _] && plane.Shape[^1] == shape[^1] && plane.Shape[^2] == shape[^2], plane, "[1, 1, rows, columns]");
        }
        regions = map is null && mask is null ? null : new Regions(shape[^2], shape[^1]);
        (cells, scores) = (new int[shape[^2] * shape[^1]], new float[shape[^2] * shape[^1]]);
        candidates = new Candidates(cells.Length + 1, 1);
    }

    public static HeadKind Kind { get; } = new("anomalib", static setup => new AnomalyHead(setup), static file =>
    {
        var named = file.Outputs.Where(static output => output.Name is "pred_score" or "pred_label" or "anomaly_map" or "pred_mask").ToList();
        return named.Exists(static output => output.Name is "pred_score" or "anomaly_map")
            ? HeadExample.Of(named.Select(static output => (output.Name, output)), 1, """{ "mapThreshold": 0.5 }""")
            : file.Outputs is [{ Shape: [_, 1, _, _] } map]
                ? HeadExample.Of(
                    [("anomaly_map", map)], 1, """{ "mapThreshold": 0.5, "minimum": 0, "maximum": 50, "imageThreshold": 20, "pixelThreshold": 20 }""")
                : null;
    }, HeadKind.UnitRgbStretch);

    public bool HasMasks => regions is not null;

    public int Decode(Span<Detection> detections)
    {
        FillCells();
        var whole = score is not null ? score.Values[0] : Highest(map is null ? default : map.Values);
        whole = imageScale?.Normalise(whole) ?? whole;
        regions?.Find(cells, scores);
        candidates.Clear();
        var found = regions is null ? default : regions.Found;
        var strongest = Strongest(found);
        for (var index = 0; index < found.Length; index++)
        {
            // The verdict over the part is its score; no region may claim more, and one says as much.
            var own = index == strongest ? whole : MathF.Min(found[index].Highest, whole);
            candidates.Add(index, 0, own, regions?.BoxOf(found[index], input.Width, input.Height) ?? default);
        }
        if (found.IsEmpty)
            candidates.Add(-1, 0, whole, new Box(0, 0, input.Width, input.Height));
        if (verdict is not null && verdict.Values[0] == 0 && score is null)
            return 0;
        return candidates.Take(detections);
    }

    public void ReadMask(int detection, MaskRuns runs)
    {
        var region = candidates.RowOf(detection);
        if (region >= 0 && regions is not null)
            regions.ReadMask(region, input.Width, input.Height, runs);
        else
            runs.Begin(new Box(0, 0, input.Width, input.Height), 0, 0);
    }

    private void FillCells()
    {
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var level = map is null ? 1 : pixelScale?.Normalise(map.Values[cell]) ?? map.Values[cell];
            var inside = mask is not null ? mask.Values[cell] >= 0.5f : level >= mapThreshold;
            (cells[cell], scores[cell]) = (inside ? 0 : -1, Math.Clamp(level, 0, 1));
        }
    }

    private static float Highest(ReadOnlySpan<float> values)
    {
        var highest = float.NegativeInfinity;
        foreach (var value in values)
            highest = MathF.Max(highest, value);
        return highest;
    }

    private static int Strongest(ReadOnlySpan<Region> found)
    {
        var strongest = 0;
        for (var index = 1; index < found.Length; index++)
        {
            if (found[index].Highest > found[strongest].Highest)
                strongest = index;
        }
        return strongest;
    }
}
