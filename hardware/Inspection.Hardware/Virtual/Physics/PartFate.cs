namespace Inspection.Hardware.Virtual.Physics;

/// <summary>Where a part is in the end.</summary>
public enum PartFate
{
    OnBelt,

    /// <summary>In the bin of the good ones.</summary>
    Passed,

    /// <summary>In the bin of the bad ones.</summary>
    Rejected,
}
