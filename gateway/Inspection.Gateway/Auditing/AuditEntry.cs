using Inspection.Gateway.People;

namespace Inspection.Gateway.Auditing;

/// <summary>Who did what and when.</summary>
/// <param name="Actor">Name of the person or key; the name that was tried where somebody could not sign in.</param>
/// <param name="Role">Word of the actor's role; empty where there is none.</param>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="Subject">What it was done to: a person, a model, a station, a recipe.</param>
/// <param name="Details">JSON of what else matters; null: nothing.</param>
internal sealed record AuditEntry(string Id, DateTimeOffset At, string Actor, string Role, string Action, string Subject, string? Details = null)
{
    public static AuditEntry Of(Visitor visitor, string action, string subject, TimeProvider time, string? details = null) =>
        Of(visitor.Name, RoleWord.Of(visitor.Role), action, subject, time, details);

    public static AuditEntry Of(string actor, string role, string action, string subject, TimeProvider time, string? details = null)
    {
        var now = time.GetUtcNow();
        return new AuditEntry(Guid.CreateVersion7(now).ToString("N"), now, actor, role, action, subject, details);
    }
}
