using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>
/// JPEG files under one folder, a sub-folder a day of arrival, and their rows. A file is complete or absent: it is written beside its
/// place and renamed. File names hold the result id, which <see cref="Ingest.ResultIds"/> has checked, and a digest of the station.
/// </summary>
internal sealed class EvidenceStore(Database database, string folder, TimeProvider time)
{
    /// <summary>False when the picture of this result is there already.</summary>
    /// <exception cref="IOException">The disk is full or not writable.</exception>
    /// <exception cref="DbException">The database is locked or full.</exception>
    public bool Add(StationAddress station, string resultId, ReadOnlySpan<byte> jpeg)
    {
        using var connection = database.Open();
        if (Row(connection, station.ToString(), resultId) is not null)
            return false;
        var now = time.GetUtcNow();
        var path = Path.Combine($"{now:yyyy-MM-dd}", $"{resultId}-{Digest(station)}.jpg");
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
        var unfinished = file + ".part";
        using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            stream.Write(jpeg);
        File.Move(unfinished, file, overwrite: true);
        return connection.Execute(
            "INSERT INTO evidence (station, result_id, path, bytes, received_at) VALUES (@station, @resultId, @path, @bytes, @receivedAt) ON CONFLICT DO NOTHING",
            new { station = station.ToString(), resultId, path, bytes = jpeg.Length, receivedAt = StoredTime.From(now) }) == 1;
    }

    /// <summary>Absolute path of the picture, or null.</summary>
    public string? Find(string station, string resultId)
    {
        using var connection = database.Open();
        var path = Row(connection, station, resultId);
        return path is not null && Path.GetFullPath(Path.Combine(folder, path)) is var file && File.Exists(file) ? file : null;
    }

    private static string? Row(DbConnection connection, string station, string resultId) =>
        connection.QueryFirstOrDefault<string>("SELECT path FROM evidence WHERE station = @station AND result_id = @resultId", new { station, resultId });

    private static string Digest(StationAddress station) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(station.ToString())))[..8];
}
