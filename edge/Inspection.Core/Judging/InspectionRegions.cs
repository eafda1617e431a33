using Inspection.Contracts;
using Inspection.Core.Registration;

namespace Inspection.Core.Judging;

/// <summary>Where on the golden template defects count. Pure; frozen at construction; a question allocates nothing.</summary>
/// <remarks>
/// <para>A defect belongs to the place of its centre: it counts where that lies in an inspection region. Without one, all of the template is inspected.</para>
/// <para>
/// It does not count where excluded regions together cover more than half of its box, whatever inspection regions say: the share of the detection's own
/// area, as COCO's evaluation takes it for regions that are to be ignored (<c>iscrowd</c>). So a mask works although a box is a few pixels off, and a long
/// scratch that crosses a masked hole still counts, which it would not by its centre.
/// </para>
/// <para>A model that judges the picture as a whole has no place in it: no region applies to what it finds.</para>
/// </remarks>
public sealed class InspectionRegions
{
    // 8 × 8 points tell a share of 1/64 of a box; less than its edges are sure of.
    private const int SamplesPerAxis = 8;

    private readonly Box[] inspected;
    private readonly Box[] excluded;

    /// <param name="regions">Already validated, see <see cref="RecipeRegion.IsBox"/>.</param>
    public InspectionRegions(IReadOnlyList<RecipeRegion> regions)
    {
        inspected = Of(regions, RegionKind.Inspect);
        excluded = Of(regions, RegionKind.Exclude);
    }

    /// <summary>Whether a defect is where defects count.</summary>
    /// <param name="box">In frame pixels.</param>
    public bool Holds(Box box, RigidTransform frameToTemplate)
    {
        if (inspected.Length > 0)
        {
            var (x, y) = frameToTemplate.Apply(box.X + box.Width / 2, box.Y + box.Height / 2);
            if (!IsIn(inspected, x, y))
                return false;
        }
        return excluded.Length == 0 || !IsExcluded(box, frameToTemplate);
    }

    /// <summary>How much of what is inspected the frame shows, 0–1; of several regions, that of which least is shown.</summary>
    public double ShownIn(int frameWidth, int frameHeight, RigidTransform templateToFrame, int templateWidth, int templateHeight)
    {
        if (inspected.Length == 0)
            return Coverage.Of(new Box(0, 0, templateWidth, templateHeight), templateToFrame, frameWidth, frameHeight);
        var least = 1.0;
        foreach (var region in inspected)
            least = Math.Min(least, Coverage.Of(region, templateToFrame, frameWidth, frameHeight));
        return least;
    }

    private bool IsExcluded(Box box, RigidTransform frameToTemplate)
    {
        var covered = 0;
        for (var row = 0; row < SamplesPerAxis; row++)
        {
            for (var column = 0; column < SamplesPerAxis; column++)
            {
                var (x, y) = frameToTemplate.Apply(
                    box.X + box.Width * (column + 0.5f) / SamplesPerAxis, box.Y + box.Height * (row + 0.5f) / SamplesPerAxis);
                if (IsIn(excluded, x, y))
                    covered++;
            }
        }
        return covered > SamplesPerAxis * SamplesPerAxis / 2;
    }

    private static bool IsIn(Box[] regions, float x, float y)
    {
        foreach (var region in regions)
        {
            if (x >= region.X && x < region.Right && y >= region.Y && y < region.Bottom)
                return true;
        }
        return false;
    }

    private static Box[] Of(IReadOnlyList<RecipeRegion> regions, RegionKind kind) =>
    [
        .. regions.Where(region => region.Kind == kind)
            .Select(static region => new Box((float)region.Box[0], (float)region.Box[1], (float)region.Box[2], (float)region.Box[3])),
    ];
}
