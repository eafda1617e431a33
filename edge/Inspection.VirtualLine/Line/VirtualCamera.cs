using Inspection.Core.Parts;
using Inspection.VirtualLine.Defects;
using Inspection.VirtualLine.Optics;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Line;

/// <summary>Makes and photographs the parts of one product. The same numbers give the same picture, byte for byte, on every machine. Not thread-safe.</summary>
internal sealed class VirtualCamera(SubstrateProduct product)
{
    private readonly PartBoard part = new(product);
    private readonly DefectPlacer placer = new();
    private readonly SubstrateRenderer renderer = new();
    private readonly LineRandom random = new(0);

    public SubstrateProduct Product => part.Product;

    /// <summary>The part last photographed.</summary>
    public PartBoard Part => part;

    /// <param name="seed">With <paramref name="serial"/>, everything about the part but its defects' kinds.</param>
    /// <param name="kinds">The defects to make; one that the board has no place for is left out.</param>
    /// <param name="bgr">Receives <see cref="CameraPose.FrameSide"/>² pixels.</param>
    public PartTruth Photograph(uint seed, long serial, IReadOnlyList<DefectKind> kinds, CameraPose pose, float noisePercent, Span<byte> bgr)
    {
        var truth = Make(seed, serial, kinds, pose);
        random.Restart(SeedOf(seed, serial), RandomStreams.Camera);
        renderer.Render(part, pose, Exposure.Draw(random, noisePercent), random, bgr);
        return truth;
    }

    /// <summary>Makes the part without photographing it.</summary>
    public PartTruth Make(uint seed, long serial, IReadOnlyList<DefectKind> kinds, CameraPose pose)
    {
        random.Restart(SeedOf(seed, serial), RandomStreams.Etching);
        part.Etch(random);
        if (kinds.Count == 0)
            return PartPlan.Good;
        random.Restart(SeedOf(seed, serial), RandomStreams.Defects);
        placer.Clear();
        var defects = new List<KnownDefect>(kinds.Count);
        foreach (var kind in kinds)
        {
            if (placer.TryPlace(kind, part, pose, random, out var defect))
                defects.Add(defect);
        }
        return new PartTruth(defects);
    }

    /// <summary>A part exactly as drawn, in the middle of the picture, without noise.</summary>
    public void PhotographGolden(Span<byte> bgr)
    {
        part.BecomeGolden();
        random.Restart(part.Product.Seed, RandomStreams.Camera);
        renderer.Render(part, CameraPose.Nominal, Exposure.Clean, random, bgr);
    }

    private static ulong SeedOf(uint seed, long serial) => ((ulong)seed << 32) ^ (ulong)serial;
}
