namespace Inspection.Gateway.Storage;

/// <summary>A page of results.</summary>
/// <param name="Results">Newest first. May be fewer than asked for although there are more: what is looked at for one page is limited.</param>
/// <param name="Next">Where the next, older page begins; null where nothing older is left.</param>
internal sealed record ResultScan(IReadOnlyList<StoredResult> Results, ResultPosition? Next);
