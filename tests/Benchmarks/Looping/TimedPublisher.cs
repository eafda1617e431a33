using System.Buffers.Text;
using System.Diagnostics;
using Inspection.Contracts;
using Inspection.Core.Publishing;

namespace Benchmarks.Looping;

/// <summary>Reads the clock when a result has been written to the broker's socket, and out of the result which frame it was and where the time went.</summary>
internal sealed class TimedPublisher(IResultPublisher publisher) : IResultPublisher
{
    private const int MostFrames = 1 << 16;

    private readonly long[] available = new long[MostFrames];
    private readonly LoopTime[] times = new LoopTime[MostFrames];
    private int count;

    public long Published => publisher.Published;

    public long Waiting => publisher.Waiting;

    /// <summary>Results since <see cref="Begin"/>.</summary>
    public int Count => Volatile.Read(ref count);

    public ReadOnlySpan<LoopTime> Times => times.AsSpan(0, count);

    public void Begin() => Volatile.Write(ref count, 0);

    public void Stamp(long frame, long timestamp) => Volatile.Write(ref available[frame % MostFrames], timestamp);

    public void Attach(ReadOnlySpan<byte> resultId, ReadOnlySpan<byte> evidenceJpeg) => publisher.Attach(resultId, evidenceJpeg);

    public void Publish(ReadOnlySpan<byte> resultId, ReadOnlySpan<byte> json)
    {
        publisher.Publish(resultId, json);
        var now = Stopwatch.GetTimestamp();
        if (!Utf8Parser.TryParse(Behind(json, "\"frame-"u8), out long frame, out _))
            throw new InvalidOperationException("The result names no frame of this benchmark.");
        var stages = new StageTimes(
            0, Number(json, "\"queue\":"u8), Number(json, "\"register\":"u8), Number(json, "\"preprocess\":"u8), Number(json, "\"inference\":"u8),
            Number(json, "\"decode\":"u8), Number(json, "\"judge\":"u8), Number(json, "\"total\":"u8));
        if (count < MostFrames)
            times[count] = new LoopTime(Stopwatch.GetElapsedTime(Volatile.Read(ref available[frame % MostFrames]), now).TotalMilliseconds, stages);
        Volatile.Write(ref count, count + 1);
    }

    private static double Number(ReadOnlySpan<byte> json, ReadOnlySpan<byte> key) => Utf8Parser.TryParse(Behind(json, key), out double value, out _) ? value : 0;

    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> json, ReadOnlySpan<byte> key) => json[(json.IndexOf(key) + key.Length)..];
}
