using Benchmarks.Measuring;
using Dapper;
using Inspection.Gateway.Storage;

namespace Benchmarks.Gateway;

/// <summary>What one step of deleting pictures costs beside everything that stays. The data set's pictures are rows without files; a file more is one call of the system.</summary>
internal sealed class RetentionSteps(DataSet data)
{
    private const int Rounds = 20;

    public Comparison Measure()
    {
        var database = Database.Of(null, data.File);
        var evidence = new EvidenceStore(database, data.EvidenceFolder, TimeProvider.System);
        try
        {
            return Comparison.Measure(
                Rounds,
                new Contender("nothing to delete", () => evidence.DeleteLeastWorth(EvidenceRetention.Step, long.MaxValue)),
                new Contender($"{EvidenceRetention.Step} pictures, by size", () => evidence.DeleteLeastWorth(EvidenceRetention.Step, Bytes(database) - EvidenceRetention.Step * DataSet.PictureBytes)),
                new Contender($"{EvidenceRetention.Step} pictures, by age", () => evidence.DeleteOldest(EvidenceRetention.Step, DateTimeOffset.MaxValue)));
        }
        finally
        {
            database.ClearPool();
        }
    }

    private static long Bytes(Database database)
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long>("SELECT bytes FROM evidence_size");
    }
}
