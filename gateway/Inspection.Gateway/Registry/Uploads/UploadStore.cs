using Dapper;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.People;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Registry.Uploads;

/// <summary>The rows of uploaded packages. Thread-safe.</summary>
internal sealed class UploadStore(Database reading, WriteConnection writing)
{
    public void Add(CataloguedPackage package, UploadReport report, Visitor by, AuditEntry entry) => writing.Run(database =>
    {
        database.Execute(
            """
            INSERT INTO uploads (sha256, name, version, uploaded_by, uploaded_at, run_microseconds, memory_bytes)
            VALUES (@Sha256, @name, @version, @by, @at, @run, @MemoryBytes) ON CONFLICT DO NOTHING
            """,
            new
            {
                package.Sha256,
                name = package.Package.Manifest.Name,
                version = package.Package.Manifest.Version,
                by = by.Name,
                at = StoredTime.From(entry.At),
                run = (long)(report.RunMilliseconds * 1000),
                report.MemoryBytes,
            });
        AuditLog.Insert(database, entry);
        return true;
    });

    public void Remove(string sha256, AuditEntry entry) => writing.Run(database =>
    {
        database.Execute("DELETE FROM uploads WHERE sha256 = @sha256", new { sha256 });
        AuditLog.Insert(database, entry);
        return true;
    });

    /// <summary>By digest.</summary>
    public IReadOnlyDictionary<string, UploadRecord> ReadAll()
    {
        using var connection = reading.Open();
        return connection.Query<(string Sha256, string By, long At, long Run, long Memory)>("SELECT sha256, uploaded_by, uploaded_at, run_microseconds, memory_bytes FROM uploads")
            .Select(static row => new UploadRecord(row.Sha256, row.By, StoredTime.ToTime(row.At), row.Run / 1000.0, row.Memory))
            .ToDictionary(static record => record.Sha256);
    }
}
