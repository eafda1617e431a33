using System.Reflection;
using Dapper;
using Inspection.Contracts;
using Microsoft.Data.Sqlite;

namespace Inspection.Gateway.Storage;

/// <summary>
/// Brings the database to the schema of this program: numbered SQL files, applied in order, each in its own transaction, never backwards.
/// The number of the last one is SQLite's <c>user_version</c>.
/// </summary>
internal static class SchemaMigrations
{
    private static readonly List<string> Scripts = ReadScripts();

    public static int Newest => Scripts.Count;

    /// <exception cref="InputException">The file is no database, cannot be written, or comes from a newer program.</exception>
    public static void Apply(Database database)
    {
        try
        {
            using var connection = database.Open();
            connection.Execute("PRAGMA journal_mode = WAL");
            var version = connection.ExecuteScalar<int>("PRAGMA user_version");
            if (version > Newest)
                throw new InputException(Texts.DatabaseTooNew(database.File, version, Newest));
            for (var next = version; next < Newest; next++)
            {
                using var transaction = connection.BeginTransaction();
                connection.Execute(Scripts[next], transaction: transaction);
                connection.Execute($"PRAGMA user_version = {next + 1}", transaction: transaction);
                transaction.Commit();
            }
        }
        catch (SqliteException problem)
        {
            throw new InputException(Texts.DatabaseUnusable(database.File, problem.Message), problem);
        }
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
