namespace Inspection.Core.Actuation;

/// <summary>What became of a verdict at the gate.</summary>
public enum Settlement
{
    /// <summary>The part goes where its verdict says.</summary>
    Stands,

    /// <summary>The part was at the gate already, and was rejected: an overrun.</summary>
    TooLate,

    /// <summary>The part cannot be told from another, or its way to the gate is not known for certain: it is rejected.</summary>
    Spoilt,
}
