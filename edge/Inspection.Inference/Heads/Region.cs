namespace Inspection.Inference.Heads;

/// <summary>One connected region of a map.</summary>
/// <param name="Cells">How many it has.</param>
/// <param name="Mean">Of its cells' scores.</param>
/// <param name="Highest">Of its cells' scores.</param>
/// <param name="Right">First column beyond it.</param>
/// <param name="Bottom">First row beyond it.</param>
internal readonly record struct Region(int Label, int Cells, float Mean, float Highest, int Left, int Top, int Right, int Bottom);
