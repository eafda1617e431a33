using System.Text.Json;
using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Registry.Deployments;

/// <summary>Deployments as they were given. Thread-safe.</summary>
internal sealed class DeploymentStore(Database reading, WriteConnection writing)
{
    private const string Select = "SELECT id, at, actor, sha256, title, rolls_back FROM deployments";

    public void Add(Deployment deployment, AuditEntry entry) => writing.Run(database =>
    {
        database.Execute(
            "INSERT INTO deployments (id, at, actor, sha256, title, rolls_back) VALUES (@Id, @at, @Actor, @Sha256, @Title, @RollsBack)",
            new { deployment.Id, at = StoredTime.From(deployment.At), deployment.Actor, deployment.Sha256, deployment.Title, deployment.RollsBack });
        database.Execute(
            "INSERT INTO deployment_stations (deployment, station, order_id, previous, problem, previous_recipe) VALUES (@Id, @Station, @OrderId, @previous, @problem, @recipe)",
            deployment.Stations.Select(station => new
            {
                deployment.Id,
                station.Station,
                station.OrderId,
                previous = station.Previous is { } previous ? JsonSerializer.Serialize(previous, Wire.Default.DesiredModel) : null,
                problem = station.Problem is { } problem ? JsonSerializer.Serialize(problem, Wire.Default.BilingualText) : null,
                recipe = station.PreviousRecipe is { } recipe ? JsonSerializer.Serialize(recipe, Wire.Default.DesiredRecipe) : null,
            }));
        AuditLog.Insert(database, entry);
        return true;
    });

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Deployment> Newest(int limit)
    {
        using var connection = reading.Open();
        return [.. connection.Query<Row>($"{Select} ORDER BY at DESC, id DESC LIMIT @limit", new { limit }).ToList().Select(row => ToDeployment(row, connection))];
    }

    public Deployment? Find(string id)
    {
        using var connection = reading.Open();
        return connection.QueryFirstOrDefault<Row>($"{Select} WHERE id = @id", new { id }) is { } row ? ToDeployment(row, connection) : null;
    }

    private static Deployment ToDeployment(Row row, System.Data.Common.DbConnection connection) => new(
        row.Id, StoredTime.ToTime(row.At), row.Actor, row.Sha256, row.Title, row.Rolls_Back,
        [
            .. connection.Query<(string Station, string OrderId, string? Previous, string? Problem, string? Recipe)>(
                    "SELECT station, order_id, previous, problem, previous_recipe FROM deployment_stations WHERE deployment = @Id ORDER BY station", new { row.Id })
                .Select(static found => new DeploymentStation(
                    found.Station, found.OrderId,
                    found.Previous is { } previous ? JsonSerializer.Deserialize(previous, Wire.Default.DesiredModel) : null,
                    found.Problem is { } problem ? JsonSerializer.Deserialize(problem, Wire.Default.BilingualText) : null,
                    found.Recipe is { } recipe ? JsonSerializer.Deserialize(recipe, Wire.Default.DesiredRecipe) : null)),
        ]);

    private sealed class Row
    {
        public string Id { get; init; } = "";
        public long At { get; init; }
        public string Actor { get; init; } = "";
        public string? Sha256 { get; init; }
        public string Title { get; init; } = "";
        public string? Rolls_Back { get; init; }
    }
}
