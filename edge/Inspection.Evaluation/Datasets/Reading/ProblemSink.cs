using Inspection.Contracts;

namespace Inspection.Evaluation.Datasets.Reading;

/// <summary>Where readers report what is wrong: thrown at once, or collected.</summary>
internal sealed class ProblemSink(ICollection<DataProblem>? collected)
{
    /// <summary>Something cannot be used. When this returns, the reader leaves it out and goes on.</summary>
    /// <exception cref="InputException">Problems are not collected.</exception>
    public void Refuse(DataProblemKind kind, string file, LocalizedText text)
    {
        if (collected is null)
            throw new InputException(text);
        collected.Add(new DataProblem(kind, file, text));
    }

    /// <summary>Something is odd, and used as it is.</summary>
    public void Note(DataProblemKind kind, string file, LocalizedText text) => collected?.Add(new DataProblem(kind, file, text));
}
