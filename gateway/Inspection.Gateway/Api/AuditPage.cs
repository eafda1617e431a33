namespace Inspection.Gateway.Api;

/// <param name="Items">Newest first.</param>
/// <param name="NextCursor">Give it as <c>cursor</c> for the next, older page; null on the last one.</param>
internal sealed record AuditPage(IReadOnlyList<AuditItem> Items, string? NextCursor);
