using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>What a person said of a result.</summary>
/// <param name="Verdict">OK or NG: unlike a machine, a person who looks decides.</param>
/// <param name="Label">The defect type, of an NG part.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="ReviewedAt">When, by the gateway's clock.</param>
internal sealed record Review(long Id, Verdict Verdict, string? Label, string? Comment, string Reviewer, DateTimeOffset ReviewedAt);
