using System.Buffers;
using System.Text.Json;
using System.Threading.Channels;
using Inspection.Contracts;
using Inspection.Core.Publishing;
using Inspection.Messaging.Outboxes;
using Inspection.Mqtt;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inspection.Messaging.Publishing;

/// <summary>
/// Puts results into the outbox and, behind the caller's back, from there to the broker: in order, with QoS 1, several on their way at a time, again and again
/// until acknowledged. What an earlier run left goes first. The gateway drops repetitions by station, boot id and sequence.
/// </summary>
public sealed class MqttResultPublisher : IResultPublisher, IAsyncDisposable
{
    /// <summary>Between two offers of a result that a connected broker refuses.</summary>
    private static readonly TimeSpan RefusedWait = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly ArrayBufferWriter<byte> record = new();
    private readonly StationAddress station;
    private readonly Outbox outbox;
    private readonly IMqttConnection connection;
    private readonly int maximumInFlight;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly Channel<bool> arrivals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource stop = new();
    private readonly Queue<PendingResult> sending = new();
    private readonly Task pump;
    private Task<bool> arrival;
    private long published;
    private long leftFromEarlier;

    /// <param name="outbox">Taken over and disposed with this.</param>
    /// <param name="connection">Borrowed; must outlive this. Need not be started or connected.</param>
    /// <param name="maximumInFlight">Results on their way at a time, each kept in memory; the same number as <see cref="MqttOptions.MaximumInFlight"/>.</param>
    public MqttResultPublisher(
        StationAddress station, Outbox outbox, IMqttConnection connection, int maximumInFlight = 64, TimeProvider? time = null, ILogger? logger = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumInFlight, 1);
        this.station = station;
        this.outbox = outbox;
        this.connection = connection;
        this.maximumInFlight = maximumInFlight;
        this.time = time ?? TimeProvider.System;
        this.logger = logger ?? NullLogger.Instance;
        leftFromEarlier = outbox.Waiting;
        if (leftFromEarlier > 0)
            Log.LeftFromEarlier(this.logger, leftFromEarlier);
        arrival = arrivals.Reader.ReadAsync(stop.Token).AsTask();
        pump = Task.Run(() => PumpAsync(stop.Token));
    }

    /// <summary>Results that the broker has acknowledged of those that were published here; what an earlier run left is not among them.</summary>
    public long Published => Interlocked.Read(ref published);

    public long Waiting => outbox.Waiting;

    public void Publish(ResultMessage result, ReadOnlySpan<byte> evidenceJpeg)
    {
        if (!StationAddress.IsLevel(result.ResultId))
            throw new ArgumentException($"'{result.ResultId}' cannot be part of a topic.", nameof(result));
        var evidence = evidenceJpeg.IsEmpty ? null : Topics.Evidence(station, result.ResultId);
        var json = JsonSerializer.SerializeToUtf8Bytes(result with { Evidence = evidence }, Wire.Default.ResultMessage);
        lock (gate)
        {
            record.ResetWrittenCount();
            StoredResult.Write(record, Topics.Result(station), json, evidence ?? "", evidenceJpeg);
            outbox.Append(record.WrittenSpan);
        }
        arrivals.Writer.TryWrite(true);
    }

    /// <summary>Waits until everything is acknowledged.</summary>
    /// <returns>False when something still waits after <paramref name="timeout"/>; it stays in the outbox for the next start.</returns>
    public async Task<bool> DrainAsync(TimeSpan timeout)
    {
        var started = time.GetTimestamp();
        while (Waiting > 0)
        {
            if (time.GetElapsedTime(started) >= timeout)
                return false;
            await Task.Delay(TimeSpan.FromMilliseconds(20), time).ConfigureAwait(false);
        }
        return true;
    }

    /// <summary>Stops sending at once; what is not acknowledged stays in the outbox.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        outbox.Dispose();
    }

    private async Task PumpAsync(CancellationToken stopped)
    {
        while (!stopped.IsCancellationRequested)
        {
            try
            {
                await SendAllAsync(stopped).ConfigureAwait(false);
            }
            catch (IOException failure)
            {
                Log.OutboxUnreadable(logger, failure);
                await Task.Delay(RefusedWait, time, stopped).ConfigureAwait(false);
            }
        }
    }

    private async Task SendAllAsync(CancellationToken stopped)
    {
        while (!stopped.IsCancellationRequested)
        {
            Fill(stopped);
            var hasRoom = sending.Count < maximumInFlight;
            if (!sending.TryPeek(out var first))
                await arrival.ConfigureAwait(false);
            else if (hasRoom)
                await Task.WhenAny(first.Settled, arrival).ConfigureAwait(false);
            else
                await first.Settled.WaitAsync(stopped).ConfigureAwait(false);
            if (arrival.IsCompleted)
                arrival = arrivals.Reader.ReadAsync(stopped).AsTask();
            if (first is not { Settled.IsCompleted: true })
                continue;
            if (first.IsDone)
                Complete(sending.Dequeue());
            else
                await SendAgainAsync(first, stopped).ConfigureAwait(false);
        }
    }

    private void Fill(CancellationToken stopped)
    {
        while (sending.Count < maximumInFlight && outbox.TryRead(out var next))
        {
            if (!StoredResult.TryRead(next.Payload, out var stored) && !next.Payload.IsEmpty)
                Log.RecordUnknown(logger);
            var pending = new PendingResult(next.Index, stored.Json.IsEmpty ? null : stored);
            pending.Send(connection, stopped);
            sending.Enqueue(pending);
        }
    }

    private void Complete(PendingResult pending)
    {
        if (pending.EvidenceFailure is { } refusal)
            Log.EvidenceRefused(logger, pending.EvidenceTopic ?? "", refusal.Text.ToString());
        outbox.Acknowledge(pending.Index);
        // The outbox is acknowledged in order, so what was left comes first.
        if (leftFromEarlier > 0)
            leftFromEarlier--;
        else if (pending.IsResult)
            Interlocked.Increment(ref published);
    }

    /// <summary>Waits for all that is on its way, then for the connection, and sends in the old order what is still missing.</summary>
    private async Task SendAgainAsync(PendingResult failed, CancellationToken stopped)
    {
        foreach (var pending in sending)
            await pending.Settled.WaitAsync(stopped).ConfigureAwait(false);
        if (failed.ResultFailure is { IsTransient: false } refusal)
            Log.ResultRefused(logger, refusal.Text.ToString());
        if (connection.IsConnected)
            await Task.Delay(RefusedWait, time, stopped).ConfigureAwait(false);
        await connection.WaitConnectedAsync(stopped).ConfigureAwait(false);
        foreach (var pending in sending)
            pending.Send(connection, stopped);
    }
}
