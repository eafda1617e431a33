using System.Data.Common;
using Dapper;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Auditing;

/// <summary>The lines of the audit log: added, read, never changed or removed. Thread-safe.</summary>
internal sealed class AuditLog(Database reading, WriteConnection writing)
{
    /// <summary>Adds a line inside the transaction of what it speaks of.</summary>
    public static void Insert(DbConnection database, AuditEntry entry) => database.Execute(
        "INSERT INTO audit_log (id, at, actor, role, action, subject, details) VALUES (@Id, @at, @Actor, @Role, @Action, @Subject, @Details)",
        new { entry.Id, at = StoredTime.From(entry.At), entry.Actor, entry.Role, entry.Action, entry.Subject, entry.Details });

    /// <summary>Adds a line by itself, for what happens outside the database.</summary>
    public void Add(AuditEntry entry) => writing.Run(database =>
    {
        Insert(database, entry);
        return true;
    });

    /// <summary>At most <paramref name="limit"/> lines, newest first, those before <paramref name="before"/> where given.</summary>
    public IReadOnlyList<AuditEntry> Page(AuditFilter filter, (long At, string Id)? before, int limit)
    {
        List<string> conditions = ["1 = 1"];
        var parameters = new DynamicParameters();
        AddCondition("actor = @actor", "actor", filter.Actor);
        AddCondition("action = @action", "action", filter.Action);
        AddCondition("subject = @subject", "subject", filter.Subject);
        AddCondition("at >= @from", "from", filter.From is { } from ? StoredTime.From(from) : null);
        AddCondition("at < @to", "to", filter.To is { } to ? StoredTime.From(to) : null);
        if (before is { } position)
        {
            conditions.Add("(at, id) < (@beforeAt, @beforeId)");
            parameters.Add("beforeAt", position.At);
            parameters.Add("beforeId", position.Id);
        }
        parameters.Add("limit", limit);
        using var connection = reading.Open();
        return
        [
            .. connection.Query<(string Id, long At, string Actor, string Role, string Action, string Subject, string? Details)>(
                    $"""
                    SELECT id, at, actor, role, action, subject, details FROM audit_log WHERE {string.Join(" AND ", conditions)}
                    ORDER BY at DESC, id DESC LIMIT @limit
                    """,
                    parameters)
                .Select(static row => new AuditEntry(row.Id, StoredTime.ToTime(row.At), row.Actor, row.Role, row.Action, row.Subject, row.Details)),
        ];

        void AddCondition(string condition, string name, object? value)
        {
            if (value is null)
                return;
            conditions.Add(condition);
            parameters.Add(name, value);
        }
    }
}
