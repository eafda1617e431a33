using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Inspection.Messaging.Outboxes;

/// <summary>One append-only file of records. Appending and reading may run at the same time; each from one thread.</summary>
internal sealed class Segment : IDisposable
{
    private const string Extension = ".segment";

    /// <summary>How much is searched at a time for the next record behind damage.</summary>
    private const int SearchBytes = 64 * 1024;

    private readonly SafeFileHandle file;
    private long lengthBytes;

    private Segment(string path, long firstIndex)
    {
        Path = path;
        FirstIndex = firstIndex;
        file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        lengthBytes = RandomAccess.GetLength(file);
    }

    public string Path { get; }

    /// <summary>Index of the first record that this file was made for.</summary>
    public long FirstIndex { get; }

    public long LengthBytes => Volatile.Read(ref lengthBytes);

    public static Segment Open(string folder, long firstIndex) =>
        new(System.IO.Path.Combine(folder, firstIndex.ToString("D19", CultureInfo.InvariantCulture) + Extension), firstIndex);

    /// <summary>Those in the folder, oldest first.</summary>
    public static IEnumerable<Segment> OpenAll(string folder) =>
        Directory.EnumerateFiles(folder, "*" + Extension)
            .Select(path => long.TryParse(System.IO.Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0)
            .Where(index => index > 0)
            .Order()
            .Select(index => Open(folder, index));

    /// <summary>Writes a record behind the last one.</summary>
    /// <exception cref="IOException">Not written; what may have been written of it will be overwritten.</exception>
    public void Append(ReadOnlySpan<byte> record)
    {
        RandomAccess.Write(file, record, lengthBytes);
        Volatile.Write(ref lengthBytes, lengthBytes + record.Length);
    }

    /// <summary>Finds the record at <paramref name="offset"/>, or the next one behind damage.</summary>
    /// <param name="offset">Moves to the record found.</param>
    /// <returns>False when none follows.</returns>
    public bool TryFind(ref long offset, out RecordHeader header)
    {
        Span<byte> bytes = stackalloc byte[RecordHeader.Length];
        var length = LengthBytes;
        if (TryReadHeader(offset, length, bytes, out header))
            return true;
        if (offset >= length)
            return false;
        var window = new byte[SearchBytes + RecordHeader.Length];
        for (var start = offset; start < length; start += SearchBytes)
        {
            var count = RandomAccess.Read(file, window, start);
            for (var at = 0; at < Math.Min(count, SearchBytes); at++)
            {
                if (RecordHeader.TryRead(window.AsSpan(at, count - at), out header) && TryReadHeader(start + at, length, bytes, out header))
                {
                    offset = start + at;
                    return true;
                }
            }
        }
        return false;
    }

    /// <param name="payload">Of the header's length.</param>
    /// <returns>False when the payload is damaged.</returns>
    public bool TryReadPayload(long offset, RecordHeader header, Span<byte> payload) =>
        RandomAccess.Read(file, payload, offset + RecordHeader.Length) == payload.Length && RecordHeader.Checksum(payload) == header.PayloadChecksum;

    /// <summary>Forgets what stands behind <paramref name="length"/>.</summary>
    public void CutOff(long length)
    {
        RandomAccess.SetLength(file, length);
        Volatile.Write(ref lengthBytes, length);
    }

    public void Delete()
    {
        Dispose();
        File.Delete(Path);
    }

    public void Dispose() => file.Dispose();

    private bool TryReadHeader(long offset, long length, Span<byte> bytes, out RecordHeader header)
    {
        header = default;
        return RandomAccess.Read(file, bytes, offset) == bytes.Length
            && RecordHeader.TryRead(bytes, out header)
            && offset + RecordHeader.Length + header.PayloadLength <= length;
    }
}
