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
    private const string SelectPicture = "SELECT station AS Station, result_id AS ResultId, path AS Path, bytes AS Bytes FROM evidence";

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
        using var transaction = connection.BeginTransaction();
        var added = connection.Execute(
            "INSERT INTO evidence (station, result_id, path, bytes, received_at, captured_at) VALUES (@station, @resultId, @path, @bytes, @receivedAt, @receivedAt) ON CONFLICT DO NOTHING",
            new { station = station.ToString(), resultId, path, bytes = jpeg.Length, receivedAt = StoredTime.From(now) }, transaction) == 1;
        if (added)
        {
            Grow(connection, transaction, jpeg.Length);
            connection.Execute(EvidenceWorth.Mark, new { station = station.ToString(), resultId }, transaction);
        }
        transaction.Commit();
        return added;
    }

    /// <summary>Deletes the oldest pictures that arrived before <paramref name="before"/>, <paramref name="most"/> at most.</summary>
    /// <returns>How many.</returns>
    public int DeleteOldest(int most, DateTimeOffset before)
    {
        using var connection = database.Open();
        return Delete(connection, [.. connection.Query<Picture>(
            $"{SelectPicture} WHERE received_at < @before ORDER BY received_at LIMIT @most", new { before = StoredTime.From(before), most })]);
    }

    /// <summary>
    /// Deletes pictures, <paramref name="most"/> at most, until all together take no more than <paramref name="bytes"/>: the oldest of OK parts, and the oldest of
    /// the others once no more of those is there.
    /// </summary>
    /// <returns>How many.</returns>
    public int DeleteLeastWorth(int most, long bytes)
    {
        using var connection = database.Open();
        var excess = connection.ExecuteScalar<long>("SELECT bytes FROM evidence_size") - bytes;
        var found = new List<Picture>();
        foreach (var picture in excess > 0 ? connection.Query<Picture>($"{SelectPicture} ORDER BY spare DESC, received_at LIMIT @most", new { most }) : [])
        {
            if (excess <= 0)
                break;
            excess -= picture.Bytes;
            found.Add(picture);
        }
        return Delete(connection, found);
    }

    /// <summary>Absolute path of the picture, or null.</summary>
    public string? Find(string station, string resultId)
    {
        using var connection = database.Open();
        var path = Row(connection, station, resultId);
        return path is not null && Path.GetFullPath(Path.Combine(folder, path)) is var file && File.Exists(file) ? file : null;
    }

    /// <summary>Files first: were the gateway to die in between, rows without a file are deleted again, but nobody would find a file without a row.</summary>
    private int Delete(DbConnection connection, List<Picture> pictures)
    {
        foreach (var picture in pictures)
        {
            var file = new FileInfo(Path.Combine(folder, picture.Path));
            if (file.Exists)
                file.Delete();
            if (file.Directory is { Exists: true } day && day.Name != $"{time.GetUtcNow():yyyy-MM-dd}" && !day.EnumerateFileSystemInfos().Any())
                day.Delete();
        }
        using var transaction = connection.BeginTransaction();
        foreach (var picture in pictures)
        {
            if (connection.Execute("DELETE FROM evidence WHERE station = @Station AND result_id = @ResultId", picture, transaction) > 0)
                Grow(connection, transaction, -picture.Bytes);
        }
        transaction.Commit();
        return pictures.Count;
    }

    private static void Grow(DbConnection connection, DbTransaction transaction, long bytes) =>
        connection.Execute("UPDATE evidence_size SET bytes = bytes + @bytes", new { bytes }, transaction);

    private static string? Row(DbConnection connection, string station, string resultId) =>
        connection.QueryFirstOrDefault<string>("SELECT path FROM evidence WHERE station = @station AND result_id = @resultId", new { station, resultId });

    private sealed record Picture(string Station, string ResultId, string Path, long Bytes);

    private static string Digest(StationAddress station) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(station.ToString())))[..8];
}
