using Inspection.Contracts;
using Inspection.Core.Parts;

namespace Inspection.Evaluation;

/// <summary>One labelled image and what the station made of it.</summary>
/// <param name="Truth">The annotated defects, boxes in pixels of the tested image; empty for a good part.</param>
/// <param name="Detections">
/// All that the model says down to a score of 0.01–0.05, in the order in which it says it (by falling score): average precision needs the doubtful ones,
/// and precision, recall and F take those that reach their threshold. Empty where the part could not be judged.
/// </param>
/// <param name="Verdict">As the station judged it, at its thresholds.</param>
public sealed record EvaluatedImage(IReadOnlyList<KnownDefect> Truth, IReadOnlyList<LabelledDetection> Detections, Verdict Verdict);
