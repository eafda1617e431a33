namespace Inspection.Evaluation.Metrics;

/// <summary>Which objects count by their size, as COCO draws the lines. Square pixels, ends included; an object on a line counts on both sides, as COCO has it.</summary>
public readonly record struct AreaRange(float Low, float High)
{
    private const float SmallTo = 32 * 32;
    private const float MediumTo = 96 * 96;

    public static AreaRange All { get; } = new(0, float.PositiveInfinity);

    /// <summary>By name: small up to 32², medium up to 96², large beyond.</summary>
    public static IReadOnlyList<(string Name, AreaRange Range)> Sizes { get; } =
        [("small", new AreaRange(0, SmallTo)), ("medium", new AreaRange(SmallTo, MediumTo)), ("large", new AreaRange(MediumTo, float.PositiveInfinity))];

    public bool Holds(float area) => area >= Low && area <= High;
}
