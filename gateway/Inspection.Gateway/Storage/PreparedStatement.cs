using System.Data.Common;

namespace Inspection.Gateway.Storage;

/// <summary>A statement that is parsed once and run often; parameters are <c>@name</c>. Ends with its connection. For one thread at a time.</summary>
internal sealed class PreparedStatement
{
    private readonly DbCommand command;

    /// <param name="parameters">Names without <c>@</c>, in the order in which <see cref="Set"/> takes values.</param>
    public PreparedStatement(DbConnection connection, string sql, params IReadOnlyList<string> parameters)
    {
        command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the program's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
    }

    /// <returns>The first column of the first row; null without rows.</returns>
    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Set(values);
        return command.ExecuteScalar();
    }

    public int Execute(params ReadOnlySpan<object?> values)
    {
        Set(values);
        return command.ExecuteNonQuery();
    }

    private void Set(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
