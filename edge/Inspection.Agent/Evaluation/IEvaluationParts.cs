namespace Inspection.Agent.Evaluation;

/// <summary>Parts to measure on, one after the other.</summary>
internal interface IEvaluationParts
{
    int Count { get; }

    IEnumerable<EvaluationPart> Read();
}
