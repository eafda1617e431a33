namespace Inspection.Gateway.Auditing;

/// <summary>Which lines of the audit log; null: any.</summary>
internal sealed record AuditFilter(string? Actor, string? Action, string? Subject, DateTimeOffset? From, DateTimeOffset? To);
