using System.Data.Common;
using Dapper;

namespace Inspection.Gateway.Storage;

/// <summary>Finds the different values of a column by leaps through its index: what it costs grows with the values, not with the results. Thread-safe.</summary>
internal sealed class ChoiceReader(Database database)
{
    public const int Most = 500;

    /// <summary>All defect types as <c>found(value)</c>, null among them, for the query that follows.</summary>
    public static string Labels { get; } = Leaps("result_types", "label", "MIN", ">");

    public FilterChoices Read()
    {
        using var connection = database.Open();
        return new FilterChoices(
            Up(connection, "results", "station"), Up(connection, "results", "model"), Up(connection, "result_types", "label"), Down(connection, "results", "lot"),
            Up(connection, "results", "product"));
    }

    private static string[] Up(DbConnection connection, string table, string column) => Leap(connection, table, column, "MIN", ">");

    private static string[] Down(DbConnection connection, string table, string column) => Leap(connection, table, column, "MAX", "<");

    private static string[] Leap(DbConnection connection, string table, string column, string first, string beyond) =>
        [.. connection.Query<string>($"{Leaps(table, column, first, beyond)} SELECT value FROM found WHERE value IS NOT NULL AND value <> '' LIMIT {Most}")];

    private static string Leaps(string table, string column, string first, string beyond) =>
        $"""
        WITH RECURSIVE found(value) AS (
            SELECT {first}({column}) FROM {table} WHERE {column} IS NOT NULL
            UNION ALL
            SELECT (SELECT {first}({column}) FROM {table} WHERE {column} {beyond} found.value) FROM found WHERE found.value IS NOT NULL
        )
        """;
}
