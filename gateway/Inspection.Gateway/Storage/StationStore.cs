using System.Data.Common;
using System.Text.Json;
using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Live;

namespace Inspection.Gateway.Storage;

/// <summary>The newest state of every station, kept over restarts of the gateway. When it was last seen is kept as of its last change of state.</summary>
internal sealed class StationStore(Database reading, WriteConnection writing)
{
    /// <exception cref="DbException">Locked, full, or broken; nothing was stored.</exception>
    public bool Save(StationAddress station, StateMessage state, DateTimeOffset seenAt) => writing.Run(database => database.Execute(
        """
        INSERT INTO stations (station, state, last_seen_at) VALUES (@station, @state, @seenAt)
        ON CONFLICT (station) DO UPDATE SET state = excluded.state, last_seen_at = excluded.last_seen_at
        """,
        new { station = station.ToString(), state = JsonSerializer.Serialize(state, Wire.Default.StateMessage), seenAt = StoredTime.From(seenAt) }) == 1);

    public IReadOnlyList<StationEntry> ReadAll()
    {
        using var connection = reading.Open();
        return [.. connection.Query<(string Station, string State, long SeenAt)>("SELECT station, state, last_seen_at FROM stations").Select(row =>
            StationAddress.TryParse(row.Station, out var address)
                ? new StationEntry(address, JsonSerializer.Deserialize(row.State, Wire.Default.StateMessage), StoredTime.ToTime(row.SeenAt), null)
                : throw new JsonException($"'{row.Station}' in table stations is no station."))];
    }
}
