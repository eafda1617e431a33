using Inspection.Contracts;

namespace Inspection.Evaluation.Datasets.Reading;

/// <summary>One way to lay labelled images out on disk.</summary>
internal interface IDatasetFormat
{
    /// <summary>Finds the images that <paramref name="list"/> selects, without opening them.</summary>
    /// <exception cref="InputException">The folder is not laid out so, or the list cannot be used.</exception>
    Catalogue Open(DataFolder data, string? list, ProblemSink problems);

    /// <summary>The splits that the data set names itself.</summary>
    IReadOnlyList<string> Splits(DataFolder data);
}
