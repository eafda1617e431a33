namespace Benchmarks;

/// <summary>What the command line says to the benchmarks of whole programs; null: each has its own default.</summary>
/// <param name="Images">A folder of pictures.</param>
/// <param name="Model">A package or an ONNX file.</param>
/// <param name="Frames">How many results are measured.</param>
/// <param name="Rounds">Over how many turns they are spread.</param>
internal sealed record SystemOptions(string? Images, string? Model, int? Frames, int? Rounds);
