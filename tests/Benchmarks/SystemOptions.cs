namespace Benchmarks;

/// <summary>What the command line says to the benchmarks of whole programs; null: each has its own default.</summary>
/// <param name="Images">A folder of pictures.</param>
/// <param name="Model">A package or an ONNX file.</param>
/// <param name="Frames">How many results are measured.</param>
/// <param name="Rounds">Over how many turns they are spread.</param>
/// <param name="Swaps">How many swaps are ordered.</param>
/// <param name="Golden">As the station's <c>--golden</c>.</param>
/// <param name="StepSeconds">How long a load is held.</param>
/// <param name="StreamRate">Parts a second of each of several stations.</param>
/// <param name="Page">Where the page for people goes; null: nowhere.</param>
/// <param name="InMachine">In the virtual machine as well.</param>
internal sealed record SystemOptions(
    string? Images, string? Model, int? Frames, int? Rounds, int? Swaps, string? Golden, int? StepSeconds, double? StreamRate, string? Page, bool InMachine);
