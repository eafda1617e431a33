namespace Inspection.Contracts;

/// <summary>How far the present step is.</summary>
/// <param name="Done">Bytes while downloading, else parts.</param>
/// <param name="Total">As <paramref name="Done"/>.</param>
/// <param name="Agreed">Shadow parts on which both models gave the same verdict; null in other steps.</param>
public sealed record SwapProgress(long Done, long Total, long? Agreed = null);
