namespace Inspection.Contracts;

/// <summary>A rectangle of the golden template where defects count, or do not. How it decides over a defect: <c>InspectionRegions</c> in Inspection.Core.</summary>
/// <param name="Box"><c>[x, y, width, height]</c> in template pixels, width and height above 0.</param>
/// <param name="Kind">Default: inspected.</param>
/// <param name="Name">For people, at most 64 characters; null: none.</param>
public sealed record RecipeRegion(IReadOnlyList<double> Box, RegionKind Kind = RegionKind.Inspect, string? Name = null)
{
    /// <summary>A recipe has at most so many: judging asks each of them about each defect.</summary>
    public const int MostOfARecipe = 64;

    public const int LongestName = 64;

    /// <summary>Whether <paramref name="box"/> is four numbers that a region can have.</summary>
    public static bool IsBox(IReadOnlyList<double>? box) => box is [>= 0 and <= LargestPlace, >= 0 and <= LargestPlace, > 0 and <= LargestPlace, > 0 and <= LargestPlace];

    /// <summary>Whether it ends within a template of this size.</summary>
    public bool Fits(int templateWidth, int templateHeight) => Box[0] + Box[2] <= templateWidth && Box[1] + Box[3] <= templateHeight;

    /// <summary>The smallest box around the inspected ones of <paramref name="regions"/>; null: none is.</summary>
    public static IReadOnlyList<double>? Around(IReadOnlyList<RecipeRegion> regions)
    {
        var boxes = regions.Where(static region => region.Kind == RegionKind.Inspect).Select(static region => region.Box).ToList();
        if (boxes.Count == 0)
            return null;
        var (left, top) = (boxes.Min(static box => box[0]), boxes.Min(static box => box[1]));
        return [left, top, boxes.Max(static box => box[0] + box[2]) - left, boxes.Max(static box => box[1] + box[3]) - top];
    }

    // Beyond any camera, and far inside what single precision tells apart.
    private const double LargestPlace = 1_000_000;
}
