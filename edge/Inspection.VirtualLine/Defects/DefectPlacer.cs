using Inspection.Core.Parts;
using Inspection.VirtualLine.Optics;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Defects;

/// <summary>Puts defects on a part, apart from each other, and keeps the truth about them. Not thread-safe.</summary>
internal sealed class DefectPlacer
{
    /// <summary>Boards without, say, any gap narrow enough for a short give up after this many places.</summary>
    private const int Attempts = 150;

    /// <summary>Least distance between two defects, pixels; their boxes then do not overlap.</summary>
    private const float Apart = 16;

    private readonly IDefect[] defects =
    [
        new OpenDefect(), new ShortDefect(), new MousebiteDefect(), new SpurDefect(), IslandDefect.SpuriousCopper(), IslandDefect.PinHole(),
        new ScratchDefect(), new BumpDefect(),
    ];

    private readonly List<PartWindow> taken = [];
    private readonly FrameExtent extent = new();
    private readonly Func<PartWindow, bool> isFree;

    public DefectPlacer() => isFree = IsFree;

    /// <summary>Begins a new part.</summary>
    public void Clear() => taken.Clear();

    /// <param name="truth">What was made, where the camera sees it.</param>
    /// <returns>False, and nothing on the part, where the board has no place for this kind.</returns>
    public bool TryPlace(DefectKind kind, PartBoard part, CameraPose pose, LineRandom random, out KnownDefect truth)
    {
        var defect = Array.Find(defects, candidate => candidate.Kind == kind) ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (!defect.TryMake(part, pose, random, isFree, extent))
                continue;
            truth = new KnownDefect(kind.Label(), extent.Box());
            taken.Add(extent.Window);
            return true;
        }
        truth = new KnownDefect(kind.Label(), default);
        return false;
    }

    private bool IsFree(PartWindow window)
    {
        foreach (var other in taken)
        {
            if (other.Area.Inflate(Apart).Overlaps(window.Area))
                return false;
        }
        return true;
    }
}
