namespace Inspection.Models;

/// <summary>The words for how a model computes.</summary>
public static class Precisions
{
    /// <summary>Real numbers of 32 bits.</summary>
    public const string Full = "fp32";

    /// <summary>Whole numbers of 8 bits, where it matters for speed.</summary>
    public const string Quantised = "int8";

    public static bool IsKnown(string word) => word is Full or Quantised;
}
