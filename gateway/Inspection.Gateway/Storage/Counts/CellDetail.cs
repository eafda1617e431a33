namespace Inspection.Gateway.Storage.Counts;

/// <summary>What results are told apart by; what is not asked for may be empty, and costs nothing.</summary>
internal enum CellDetail
{
    Verdicts,

    /// <summary>By reason and by the truth of the line as well.</summary>
    Reasons,

    /// <summary>And by what people said.</summary>
    Reviews,
}
