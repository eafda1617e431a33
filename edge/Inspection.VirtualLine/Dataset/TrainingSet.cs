using Inspection.Core.Preprocessing;
using System.Globalization;
using System.Text;
using Inspection.Core.Parts;
using Inspection.VirtualLine.Defects;
using Inspection.VirtualLine.Line;
using Inspection.VirtualLine.Optics;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Dataset;

/// <summary>
/// Writes labelled pairs of tested picture and aligned template in DeepPCB's published layout: <c>PCBData/train.txt</c> and <c>val.txt</c> list
/// <c>groupN/N/NAME.jpg groupN/N_not/NAME.txt</c>; beside each name lie <c>NAME_test.jpg</c> and <c>NAME_temp.jpg</c>; annotation lines are
/// <c>left top right bottom type</c> with the types of <see cref="DefectKind"/>. The same options give the same pixels.
/// </summary>
public sealed class TrainingSet
{
    private const int Side = CameraPose.FrameSide;

    /// <summary>Any number up to this is equally likely: a set with more to learn from than the line shows.</summary>
    private const int MostDefects = 5;

    private readonly TrainingSetOptions options;
    private readonly GreyImageWriter write;
    private readonly string root;
    private readonly KindBalance balance = new();
    private readonly LineRandom random;
    private readonly byte[] bgr = new byte[Side * Side * 3];
    private readonly byte[] golden = new byte[Side * Side];
    private readonly byte[] tested = new byte[Side * Side];
    private readonly byte[] aligned = new byte[Side * Side];

    private TrainingSet(string folder, TrainingSetOptions options, GreyImageWriter write)
    {
        (this.options, this.write) = (options, write);
        root = Path.Combine(folder, "PCBData");
        random = new LineRandom(options.Seed, RandomStreams.Schedule);
    }

    /// <summary>Writes a whole set into <paramref name="folder"/>, about 40 ms a pair.</summary>
    /// <param name="progress">Receives the number of pairs written so far.</param>
    /// <returns>How many defects of each kind it holds.</returns>
    public static IReadOnlyDictionary<DefectKind, int> Write(
        string folder, TrainingSetOptions options, GreyImageWriter write, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var set = new TrainingSet(folder, options, write);
        var first = checked((int)(options.Seed * 1000));
        set.WriteList("train.txt", first, options.TrainingProducts, options.TrainingPairs, options.BinarisedShare, 0, progress, cancellation);
        set.WriteList("val.txt", first + options.TrainingProducts, options.ValidationProducts, options.ValidationPairs, 0, options.TrainingPairs, progress, cancellation);
        return DefectKinds.All.ToDictionary(static kind => kind, kind => set.balance.Made[(int)kind]);
    }

    private void WriteList(
        string list, int firstProduct, int products, int pairs, float binarisedShare, int written, IProgress<int>? progress, CancellationToken cancellation)
    {
        Directory.CreateDirectory(root);
        var lines = new StringBuilder();
        for (var index = 0; index < products; index++)
        {
            var seed = (uint)(firstProduct + index);
            var camera = new VirtualCamera(SubstrateProduct.FromSeed(seed));
            camera.PhotographGolden(bgr);
            GreyPlane.FromBgr(bgr, golden);
            var group = seed.ToString("D5", CultureInfo.InvariantCulture);
            var folders = (Images: $"group{group}/{group}", Notes: $"group{group}/{group}_not");
            Directory.CreateDirectory(Path.Combine(root, folders.Images));
            Directory.CreateDirectory(Path.Combine(root, folders.Notes));
            var count = pairs * (index + 1) / products - pairs * index / products;
            for (var serial = 0; serial < count; serial++)
            {
                cancellation.ThrowIfCancellationRequested();
                var name = $"{group}{serial:D3}";
                var truth = random.Chance(binarisedShare) ? PhotographBinarised(camera, serial) : Photograph(camera, serial);
                write(Path.Combine(root, folders.Images, name + "_test.jpg"), Side, Side, tested);
                write(Path.Combine(root, folders.Images, name + "_temp.jpg"), Side, Side, aligned);
                File.WriteAllText(Path.Combine(root, folders.Notes, name + ".txt"), Annotate(truth));
                lines.Append(CultureInfo.InvariantCulture, $"{folders.Images}/{name}.jpg {folders.Notes}/{name}.txt\n");
                progress?.Report(++written);
            }
        }
        File.WriteAllText(Path.Combine(root, list), lines.ToString());
    }

    private PartTruth Photograph(VirtualCamera camera, int serial)
    {
        var pose = CameraPose.Draw(random, 8, 2);
        var truth = camera.Photograph(camera.Product.Seed, serial, DrawKinds(patternOnly: false), pose, random.Between(0.8f, 2.6f), bgr);
        GreyPlane.FromBgr(bgr, tested);
        TemplateView.Resample(golden, tested, Misalign(pose), aligned);
        return truth;
    }

    /// <summary>Enlarged until the pattern fills the picture.</summary>
    private PartTruth PhotographBinarised(VirtualCamera camera, int serial)
    {
        var pose = new CameraPose(random.Between(-4, 4), random.Between(-4, 4), 0, random.Between(1.16f, 1.2f));
        var truth = camera.Make(camera.Product.Seed, serial, DrawKinds(patternOnly: true), pose);
        BinarisedView.Render(camera.Part.Copper, pose, tested);
        BinarisedView.Render(camera.Product.Copper, Misalign(pose), aligned);
        return truth;
    }

    private List<DefectKind> DrawKinds(bool patternOnly)
    {
        List<DefectKind> kinds = [];
        if (random.Chance(options.GoodShare))
            return kinds;
        for (var i = random.Integer(1, MostDefects); i > 0; i--)
            kinds.Add(balance.Next(random, patternOnly));
        return kinds;
    }

    /// <summary>What registration leaves: mostly below half a pixel, at most 1.5 pixels and 0.2°.</summary>
    private CameraPose Misalign(CameraPose pose) => pose.Disturb(
        Math.Clamp(random.Normal() * 0.4f, -1.5f, 1.5f),
        Math.Clamp(random.Normal() * 0.4f, -1.5f, 1.5f),
        Math.Clamp(random.Normal() * 0.05f, -0.2f, 0.2f) * Geometry.Angle.DegreesToRadians);

    private string Annotate(PartTruth truth)
    {
        var lines = new StringBuilder();
        foreach (var defect in truth.Defects)
        {
            var kind = DefectKinds.All.First(candidate => candidate.Label() == defect.Label);
            balance.Count(kind);
            lines.Append(CultureInfo.InvariantCulture, $"{defect.Box.X:F0} {defect.Box.Y:F0} {defect.Box.Right:F0} {defect.Box.Bottom:F0} {(int)kind}\n");
        }
        return lines.ToString();
    }
}
