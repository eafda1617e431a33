using Inspection.Core.Parts;
using Inspection.VirtualLine.Defects;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Line;

/// <summary>What the next part shall be: good, or with which defects.</summary>
internal static class PartPlan
{
    public static PartTruth Good { get; } = new([]);

    /// <summary>One to three defects, now and then four or five.</summary>
    public static int DrawCount(LineRandom random) => random.Chance(0.85f) ? random.Integer(1, 3) : random.Integer(4, 5);

    /// <param name="share">Of bad parts, 0–1.</param>
    /// <param name="kinds">Receives the defects; empty for a good part.</param>
    public static void Draw(LineRandom random, float share, List<DefectKind> kinds)
    {
        kinds.Clear();
        if (!random.Chance(share))
            return;
        for (var i = DrawCount(random); i > 0; i--)
            kinds.Add(DefectKinds.All[random.Integer(0, DefectKinds.All.Count - 1)]);
    }
}
