using System.Data.Common;
using System.Reflection;
using Dapper;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>
/// Brings the database to the schema of this program: numbered SQL files, applied in order, each in its own transaction, never backwards.
/// The database holds the number of the last one.
/// </summary>
internal static class SchemaMigrations
{
    /// <summary>A large database may take this long to be rewritten; the gateway starts afterwards.</summary>
    private const int LimitSeconds = 6 * 3600;

    private static readonly List<string> Scripts = ReadScripts();

    public static int Newest => Scripts.Count;

    /// <param name="upTo">A program of an earlier version would have gone so far; default: <see cref="Newest"/>.</param>
    /// <exception cref="InputException">The database cannot be opened or written, is none, or comes from a newer program.</exception>
    public static void Apply(Database database, int? upTo = null)
    {
        try
        {
            using var connection = database.OpenUnpooled();
            database.Prepare(connection);
            var version = database.ReadVersion(connection);
            if (version > Newest)
                throw new InputException(Texts.DatabaseTooNew(database.Name, version, Newest));
            while (version < (upTo ?? Newest))
                version = Step(database, connection);
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException)
        {
            throw new InputException(Texts.DatabaseUnusable(database.Name, problem.Message), problem);
        }
    }

    /// <returns>The version afterwards.</returns>
    private static int Step(Database database, DbConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        database.LockSchema(connection, transaction);
        var next = database.ReadVersion(connection, transaction);
        if (next < Newest)
        {
            connection.Execute(database.Translate(Scripts[next]), transaction: transaction, commandTimeout: LimitSeconds);
            database.WriteVersion(connection, transaction, next + 1);
        }
        transaction.Commit();
        return next + 1;
    }

    private static List<string> ReadScripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

        string Read(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"Resource {name} is missing.");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
