using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>An HTTP server of one file that knows ranges, and that can go away in the middle of it.</summary>
internal sealed partial class ArchiveServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly byte[] content;
    private readonly string etag;

    public ArchiveServer(byte[] content, string sha256)
    {
        (this.content, etag) = (content, $"\"{sha256}\"");
        listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/package";

    /// <summary>A connection is cut after so many bytes of the file.</summary>
    public int CutAfter { get; set; } = int.MaxValue;

    /// <summary>Where each answer began.</summary>
    public List<int> Starts { get; } = [];

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await AnswerAsync(client);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
        {
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var (start, matches) = (0, true);
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            if (RangeHeader().Match(line) is { Success: true } range)
                start = int.Parse(range.Groups[1].Value);
            if (line.StartsWith("If-Range:", StringComparison.OrdinalIgnoreCase))
                matches = line.Contains(etag, StringComparison.Ordinal);
        }
        start = matches ? start : 0;
        Starts.Add(start);
        var head = start > 0
            ? $"HTTP/1.1 206 Partial Content\r\nContent-Range: bytes {start}-{content.Length - 1}/{content.Length}\r\n"
            : "HTTP/1.1 200 OK\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{head}ETag: {etag}\r\nContent-Length: {content.Length - start}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(content.AsMemory(start, Math.Min(CutAfter, content.Length - start)));
    }

    [GeneratedRegex(@"^Range:\s*bytes=(\d+)-$", RegexOptions.IgnoreCase)]
    private static partial Regex RangeHeader();
}
