using Inspection.Imaging.Disturbing;

namespace Inspection.Agent.Evaluation;

/// <summary>What <c>eval</c> was asked for.</summary>
/// <param name="Root">Folder of the kit.</param>
/// <param name="Disturbance">Of the tested images; null: as they are.</param>
/// <param name="CleanTimes">How often each template passes as a good part; 0: not at all.</param>
/// <param name="Parts">Of the virtual line; used with format <c>sim</c> only.</param>
internal sealed record EvaluationOptions(
    string Root, string Model, string Data, string Format, string? List, string? Json, string? Report, int Threads,
    DisturbanceRanges? Disturbance, int Seed, int CleanTimes, int Parts);
