using System.Data.Common;
using System.Text.Json;
using Dapper;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Products;

/// <summary>Products and every revision of their recipes. Thread-safe.</summary>
internal sealed class ProductStore(Database reading, WriteConnection writing)
{
    private const string SelectRecipes = "SELECT revision, content, comment, created_by, created_at FROM recipes WHERE product = @product";
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    public IReadOnlyList<Product> ReadAll()
    {
        using var connection = reading.Open();
        return [.. connection.Query<ProductRow>("SELECT id, title, created_by, created_at FROM products ORDER BY id").ToList().Select(row => ToProduct(row, connection))];
    }

    public Product? Find(string id)
    {
        using var connection = reading.Open();
        return connection.QueryFirstOrDefault<ProductRow>("SELECT id, title, created_by, created_at FROM products WHERE id = @id", new { id }) is { } row
            ? ToProduct(row, connection) : null;
    }

    /// <summary>Adds the product, or gives it another title.</summary>
    public void Save(string id, string title, AuditEntry entry) => writing.Run(database =>
    {
        database.Execute(
            "INSERT INTO products (id, title, created_by, created_at) VALUES (@id, @title, @Actor, @at) ON CONFLICT (id) DO UPDATE SET title = excluded.title",
            new { id, title, entry.Actor, at = StoredTime.From(entry.At) });
        AuditLog.Insert(database, entry);
        return true;
    });

    /// <summary>The newest first.</summary>
    public IReadOnlyList<RecipeRevision> Revisions(string product)
    {
        using var connection = reading.Open();
        return [.. connection.Query<RecipeRow>($"{SelectRecipes} ORDER BY revision DESC", new { product }).Select(static row => row.ToRevision())];
    }

    /// <param name="entry">Given the revision's number.</param>
    public RecipeRevision AddRevision(string product, RecipeContent content, string comment, Func<int, AuditEntry> entry) => writing.Run(database =>
    {
        var revision = database.ExecuteScalar<int>("SELECT COALESCE(MAX(revision), 0) + 1 FROM recipes WHERE product = @product", new { product });
        var line = entry(revision);
        database.Execute(
            "INSERT INTO recipes (product, revision, content, comment, created_by, created_at) VALUES (@product, @revision, @json, @comment, @Actor, @at)",
            new { product, revision, json = JsonSerializer.Serialize(content, json), comment, line.Actor, at = StoredTime.From(line.At) });
        AuditLog.Insert(database, line);
        return new RecipeRevision(revision, content, comment, line.Actor, line.At);
    });

    private static Product ToProduct(ProductRow row, DbConnection connection) => new(
        row.Id, row.Title, row.Created_By, StoredTime.ToTime(row.Created_At),
        connection.QueryFirstOrDefault<RecipeRow>($"{SelectRecipes} ORDER BY revision DESC LIMIT 1", new { product = row.Id })?.ToRevision());

    private sealed class ProductRow
    {
        public string Id { get; init; } = "";
        public string Title { get; init; } = "";
        public string Created_By { get; init; } = "";
        public long Created_At { get; init; }
    }

    private sealed class RecipeRow
    {
        public long Revision { get; init; }
        public string Content { get; init; } = "";
        public string Comment { get; init; } = "";
        public string Created_By { get; init; } = "";
        public long Created_At { get; init; }

        public RecipeRevision ToRevision() => new(
            (int)Revision, JsonSerializer.Deserialize<RecipeContent>(Content, json) ?? throw new JsonException($"Recipe revision {Revision} is empty."),
            Comment, Created_By, StoredTime.ToTime(Created_At));
    }
}
