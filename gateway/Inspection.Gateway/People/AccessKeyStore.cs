using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.People;

/// <summary>Access keys. Of a token, 256 random bits, only the digest is kept; the token itself is seen once. Thread-safe.</summary>
internal sealed class AccessKeyStore(Database reading, WriteConnection writing, TimeProvider time)
{
    private const int TokenBytes = 32;
    private const int LongestToken = 64;
    private const string Select = "SELECT id, name, role, created_by, created_at FROM access_keys";

    public IReadOnlyList<AccessKey> ReadAll()
    {
        using var connection = reading.Open();
        return [.. connection.Query<Row>($"{Select} ORDER BY created_at, id").Select(static row => row.ToKey())];
    }

    public (AccessKey Key, string Token) Make(string name, Role role, Visitor by)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var key = new AccessKey(Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), name, role, by.Name, time.GetUtcNow());
        writing.Run(database =>
        {
            database.Execute(
                "INSERT INTO access_keys (id, name, role, token_sha256, created_by, created_at) VALUES (@Id, @Name, @role, @digest, @CreatedBy, @at)",
                new { key.Id, key.Name, role = RoleWord.Of(role), digest = Digest(token), key.CreatedBy, at = StoredTime.From(key.CreatedAt) });
            AuditLog.Insert(database, AuditEntry.Of(by, AuditActions.KeyMade, name, time, $$"""{"role":"{{RoleWord.Of(role)}}"}"""));
            return true;
        });
        return (key, token);
    }

    public bool Remove(string id, Visitor by) => writing.Run(database =>
    {
        if (database.QueryFirstOrDefault<string>("DELETE FROM access_keys WHERE id = @id RETURNING name", new { id }) is not { } name)
            return false;
        AuditLog.Insert(database, AuditEntry.Of(by, AuditActions.KeyRemoved, name, time));
        return true;
    });

    public AccessKey? FindToken(string token) => token.Length > LongestToken ? null : Find("token_sha256 = @value", Digest(token));

    public AccessKey? FindId(string id) => Find("id = @value", id);

    private AccessKey? Find(string condition, string value)
    {
        using var connection = reading.Open();
        return connection.QueryFirstOrDefault<Row>($"{Select} WHERE {condition}", new { value })?.ToKey();
    }

    private static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public string Name { get; init; } = "";
        public string Role { get; init; } = "";
        public string Created_By { get; init; } = "";
        public long Created_At { get; init; }

        public AccessKey ToKey() => new(Id, Name, RoleWord.Parse(Role), Created_By, StoredTime.ToTime(Created_At));
    }
}
