namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>What the child process is to do.</summary>
/// <param name="Models">Two places of packages, each with its precision behind a colon.</param>
/// <param name="Golden">Golden template for models that compare; null: none was named.</param>
/// <param name="Pictures">Files, in the order in which they are judged.</param>
internal sealed record ComparisonJob(IReadOnlyList<string> Models, string? Golden, IReadOnlyList<string> Pictures);
