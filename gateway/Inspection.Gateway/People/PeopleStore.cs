using Dapper;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.People;

/// <summary>People as the database holds them. Every change is written together with its line of the audit log. Thread-safe.</summary>
internal sealed class PeopleStore(Database reading, WriteConnection writing, TimeProvider time)
{
    private const string Columns = "name, display_name, role, password_hash, stamp, failures, locked_until, created_at, signed_in_at";

    /// <summary>Whether the gateway still waits for its first administrator.</summary>
    public bool IsEmpty
    {
        get
        {
            using var connection = reading.Open();
            return connection.ExecuteScalar<long>("SELECT COUNT(*) FROM people") == 0;
        }
    }

    public IReadOnlyList<Person> ReadAll()
    {
        using var connection = reading.Open();
        return [.. connection.Query<PersonRow>($"SELECT {Columns} FROM people ORDER BY name").Select(static row => row.ToPerson())];
    }

    public PersonRow? Find(string name)
    {
        using var connection = reading.Open();
        return connection.QueryFirstOrDefault<PersonRow>($"SELECT {Columns} FROM people WHERE name = @name", new { name });
    }

    /// <param name="first">Makes the first person, who is signed in by it.</param>
    /// <returns>False when the name is taken, or <paramref name="first"/> is asked for and somebody is there.</returns>
    public bool Add(string name, string displayName, Role role, string hash, AuditEntry entry, bool first = false) => writing.Run(database =>
    {
        if (first && database.ExecuteScalar<long>("SELECT COUNT(*) FROM people") > 0)
            return false;
        var added = database.Execute(
            """
            INSERT INTO people (name, display_name, role, password_hash, stamp, failures, created_at, signed_in_at)
            VALUES (@name, @displayName, @role, @hash, @stamp, 0, @now, @signedIn) ON CONFLICT DO NOTHING
            """,
            new { name, displayName, role = RoleWord.Of(role), hash, stamp = NewStamp(), now = Now, signedIn = first ? Now : (long?)null }) == 1;
        if (added)
            AuditLog.Insert(database, entry);
        return added;
    });

    /// <returns>False where this would leave nobody who manages people, or there is no such person.</returns>
    public bool Change(string name, string displayName, Role role, AuditEntry entry) => writing.Run(database =>
    {
        if (role != Role.Administrator && IsLastAdministrator(database, name))
            return false;
        var changed = database.Execute(
            """
            UPDATE people SET display_name = @displayName, stamp = CASE WHEN role = @role THEN stamp ELSE @stamp END, role = @role WHERE name = @name
            """,
            new { name, displayName, role = RoleWord.Of(role), stamp = NewStamp() }) == 1;
        if (changed)
            AuditLog.Insert(database, entry);
        return changed;
    });

    /// <summary>Sets another password, ends the person's sessions and takes a lock away.</summary>
    public bool SetPassword(string name, string hash, AuditEntry entry) => writing.Run(database =>
    {
        var changed = database.Execute(
            "UPDATE people SET password_hash = @hash, stamp = @stamp, failures = 0, locked_until = NULL WHERE name = @name",
            new { name, hash, stamp = NewStamp() }) == 1;
        if (changed)
            AuditLog.Insert(database, entry);
        return changed;
    });

    /// <returns>False where this would leave nobody who manages people, or there is no such person.</returns>
    public bool Remove(string name, AuditEntry entry) => writing.Run(database =>
    {
        if (IsLastAdministrator(database, name) || database.Execute("DELETE FROM people WHERE name = @name", new { name }) == 0)
            return false;
        AuditLog.Insert(database, entry);
        return true;
    });

    /// <summary>A wrong password; after so many the person is locked out for a while, and the count begins anew.</summary>
    /// <returns>Until when; null: not yet.</returns>
    public DateTimeOffset? CountFailure(string name, int limit, TimeSpan lockout, AuditEntry locked) => writing.Run(database =>
    {
        var failures = database.ExecuteScalar<long>("UPDATE people SET failures = failures + 1 WHERE name = @name RETURNING failures", new { name });
        if (failures < limit)
            return (DateTimeOffset?)null;
        var until = time.GetUtcNow() + lockout;
        database.Execute("UPDATE people SET failures = 0, locked_until = @until WHERE name = @name", new { name, until = StoredTime.From(until) });
        AuditLog.Insert(database, locked);
        return until;
    });

    public void CountSuccess(string name, AuditEntry entry) => writing.Run(database =>
    {
        database.Execute("UPDATE people SET failures = 0, locked_until = NULL, signed_in_at = @now WHERE name = @name", new { name, now = Now });
        AuditLog.Insert(database, entry);
        return true;
    });

    private long Now => StoredTime.From(time.GetUtcNow());

    private static bool IsLastAdministrator(System.Data.Common.DbConnection database, string name)
    {
        var administrators = database.Query<string>("SELECT name FROM people WHERE role = @role", new { role = RoleWord.Of(Role.Administrator) }).ToList();
        return administrators is [var last] && last == name;
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
