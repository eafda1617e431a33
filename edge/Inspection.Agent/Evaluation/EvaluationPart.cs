using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Registration;

namespace Inspection.Agent.Evaluation;

/// <summary>One part to inspect with its known truth. Whoever takes it disposes the frame.</summary>
/// <param name="Name">For people.</param>
/// <param name="Template">Null for a model that compares with none.</param>
internal sealed record EvaluationPart(string Name, Frame Frame, GoldenTemplate? Template, IReadOnlyList<KnownDefect> Truth);
