namespace Inspection.VirtualLine.Defects;

/// <summary>The names of the defects, as models and results carry them.</summary>
public static class DefectKinds
{
    public static IReadOnlyList<DefectKind> All { get; } = Enum.GetValues<DefectKind>();

    public static string Label(this DefectKind kind) => kind switch
    {
        DefectKind.Open => "open",
        DefectKind.Short => "short",
        DefectKind.Mousebite => "mousebite",
        DefectKind.Spur => "spur",
        DefectKind.Copper => "copper",
        DefectKind.PinHole => "pin-hole",
        DefectKind.Scratch => "scratch",
        DefectKind.Bump => "bump",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
