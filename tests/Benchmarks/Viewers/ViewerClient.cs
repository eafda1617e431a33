using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;

namespace Benchmarks.Viewers;

/// <summary>What a browser does on the live socket: takes frame after frame, and notes how old each one is.</summary>
internal sealed class ViewerClient : IAsyncDisposable
{
    private static readonly byte[] frameIdKey = Encoding.UTF8.GetBytes("\"frameId\":");

    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Func<long, long> sentAt;
    private readonly TimeSpan pause;
    private readonly ConcurrentQueue<double> latencies = new();
    private Task reading = Task.CompletedTask;

    private ViewerClient(Func<long, long> sentAt, TimeSpan pause)
    {
        this.sentAt = sentAt;
        this.pause = pause;
    }

    /// <param name="sentAt">When a frame of this number was sent, as <see cref="Stopwatch.GetTimestamp"/>.</param>
    /// <param name="pause">After each frame; zero: reads as fast as it can.</param>
    public static async Task<ViewerClient> ConnectAsync(Uri gateway, string station, Func<long, long> sentAt, TimeSpan pause = default)
    {
        var viewer = new ViewerClient(sentAt, pause);
        await viewer.socket.ConnectAsync(new Uri($"ws://{gateway.Authority}/api/v1/live?station={station}"), CancellationToken.None);
        viewer.reading = viewer.ReadAsync();
        return viewer;
    }

    /// <summary>Milliseconds from a frame's leaving the station to its last byte here, of all since the last call.</summary>
    public double[] TakeLatencies()
    {
        var taken = new List<double>();
        while (latencies.TryDequeue(out var latency))
            taken.Add(latency);
        return [.. taken];
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await reading;
        socket.Dispose();
        stop.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[256 * 1024];
        var length = 0;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length), stop.Token);
                length += part.Count;
                if (!part.EndOfMessage)
                    continue;
                if (part.MessageType == WebSocketMessageType.Binary)
                {
                    latencies.Enqueue(Stopwatch.GetElapsedTime(sentAt(FrameId(buffer.AsSpan(0, length)))).TotalMilliseconds);
                    await Task.Delay(pause, stop.Token);
                }
                length = 0;
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException)
        {
        }
    }

    private static long FrameId(ReadOnlySpan<byte> message)
    {
        var number = message[(message.IndexOf(frameIdKey) + frameIdKey.Length)..];
        return System.Buffers.Text.Utf8Parser.TryParse(number, out long id, out _) ? id : throw new InvalidDataException("No frame number in the header.");
    }
}
