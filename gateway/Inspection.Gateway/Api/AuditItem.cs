using System.Text.Json.Nodes;
using Inspection.Gateway.Auditing;

namespace Inspection.Gateway.Api;

/// <summary>A line of the audit log.</summary>
/// <param name="Role">As it was then; empty where nobody was signed in.</param>
/// <param name="Details">What else matters, by the action.</param>
internal sealed record AuditItem(string Id, DateTimeOffset At, string Actor, string Role, string Action, string Subject, JsonNode? Details)
{
    public static AuditItem From(AuditEntry entry) => new(
        entry.Id, entry.At, entry.Actor, entry.Role, entry.Action, entry.Subject, entry.Details is { } details ? JsonNode.Parse(details) : null);
}
