using Inspection.Contracts;
using Inspection.Evaluation.Reporting;
using Inspection.Models;
using Inspection.Training.Data;
using Inspection.Training.Planning;

namespace Inspection.Training.Packaging;

/// <summary>What a package's card tells.</summary>
/// <param name="TrainedMinutes">Training time of the kept checkpoint's run, all resumed parts together.</param>
/// <param name="StoppedEarly">Whether validation no longer rose before the planned time was over.</param>
/// <param name="QuantisationVerdict">Whether int8 pays on the machine that trained, or why there is none; null: not yet tried.</param>
public sealed record CardFacts(ModelManifest Manifest, TrainingSet Set, TrainingPlan Plan, EvaluationReport Validation, double TrainedMinutes, bool StoppedEarly, LocalizedText? QuantisationVerdict = null);
