using Inspection.VirtualLine.Defects;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Dataset;

/// <summary>Asks for the defects that the set has fewest of.</summary>
internal sealed class KindBalance
{
    /// <summary>How much chance may lead over need; without it the order would be the same on every board.</summary>
    private const float Looseness = 6;

    private readonly int[] made = new int[DefectKinds.All.Count + 1];

    public IReadOnlyList<int> Made => made;

    /// <param name="patternOnly">Leaves out what a thresholded picture does not show.</param>
    public DefectKind Next(LineRandom random, bool patternOnly)
    {
        var (best, least) = (DefectKind.Open, float.MaxValue);
        foreach (var kind in DefectKinds.All)
        {
            if (patternOnly && kind is (DefectKind.Scratch or DefectKind.Bump))
                continue;
            var need = made[(int)kind] + random.Between(0, Looseness);
            if (need < least)
                (best, least) = (kind, need);
        }
        return best;
    }

    public void Count(DefectKind kind) => made[(int)kind]++;
}
