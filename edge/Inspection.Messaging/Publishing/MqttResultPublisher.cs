using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Inspection.Contracts;
using Inspection.Core.Publishing;
using Inspection.Messaging.Outboxes;
using Inspection.Mqtt;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inspection.Messaging.Publishing;

/// <summary>
/// Puts results into the outbox and from there to the broker: in order, with QoS 1, several on their way at a time, again and again until acknowledged. What
/// an earlier run left goes first. The gateway drops repetitions by station, boot id and sequence. A result that nothing waits before is handed to the
/// connection within <see cref="Publish"/>; the others follow on the connection's thread as acknowledgements come in. Nothing is allocated for a result.
/// </summary>
public sealed class MqttResultPublisher : IResultPublisher, IPublishObserver, IAsyncDisposable
{
    /// <summary>Between two offers of a result that a connected broker refuses, and two looks at an outbox that cannot be read.</summary>
    private static readonly TimeSpan RefusedWait = TimeSpan.FromSeconds(2);

    /// <summary>Results sent again at one request: they must not keep the new ones waiting.</summary>
    private const int MostRepeats = 500;

    /// <summary>ASCII that may stand in one level of a topic, and in a file name.</summary>
    private static readonly SearchValues<byte> LevelBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."u8);

    private readonly Lock gate = new();
    private readonly ArrayBufferWriter<byte> record = new(4096);
    private readonly Outbox outbox;
    private readonly IMqttConnection connection;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly byte[] resultTopic;
    private readonly byte[] pictureTopic;
    private readonly PendingResults pending;
    private readonly ITimer retry;
    private long published;
    private long leftFromEarlier;
    private bool isSettling;
    private bool isPausing;
    private bool isStopped;
    private bool isRepeating;

    /// <param name="outbox">Taken over and disposed with this.</param>
    /// <param name="connection">Borrowed; must outlive this. Need not be started or connected.</param>
    /// <param name="maximumInFlight">Results on their way at a time, each kept in memory; the same number as <see cref="MqttOptions.MaximumInFlight"/>.</param>
    public MqttResultPublisher(
        StationAddress station, Outbox outbox, IMqttConnection connection, int maximumInFlight = 64, TimeProvider? time = null, ILogger? logger = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumInFlight, 1);
        this.outbox = outbox;
        this.connection = connection;
        this.time = time ?? TimeProvider.System;
        this.logger = logger ?? NullLogger.Instance;
        resultTopic = Encoding.UTF8.GetBytes(Topics.Result(station));
        pictureTopic = Encoding.UTF8.GetBytes(Topics.Evidence(station, ""));
        pending = new PendingResults(maximumInFlight);
        leftFromEarlier = outbox.Waiting;
        if (leftFromEarlier > 0)
            Log.LeftFromEarlier(this.logger, leftFromEarlier);
        retry = this.time.CreateTimer(static publisher => ((MqttResultPublisher)publisher!).TryAgain(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        connection.ConnectionChanged += OnConnectionChanged;
        TryAgain();
    }

    /// <summary>Results that the broker has acknowledged of those that were published here; what an earlier run left is not among them.</summary>
    public long Published => Interlocked.Read(ref published);

    public long Waiting => outbox.Waiting;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The id cannot be part of a topic.</exception>
    public void Publish(ReadOnlySpan<byte> resultId, ReadOnlySpan<byte> json)
    {
        Check(resultId);
        Add(resultTopic, json, default, default);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The id cannot be part of a topic.</exception>
    public void Attach(ReadOnlySpan<byte> resultId, ReadOnlySpan<byte> evidenceJpeg)
    {
        Check(resultId);
        Span<byte> topic = stackalloc byte[pictureTopic.Length + resultId.Length];
        pictureTopic.CopyTo(topic);
        resultId.CopyTo(topic[pictureTopic.Length..]);
        Add(default, default, topic, evidenceJpeg);
    }

    /// <summary>
    /// Sends results that the broker has acknowledged once more, with their pictures, as far as the outbox still keeps them: the oldest first, since what is sent pushes the oldest out of
    /// what is kept, and some hundred at most. On a thread of its own; a second request meanwhile is passed over. Whoever misses more asks again.
    /// </summary>
    public void SendAgain(ResultRange range)
    {
        if (Interlocked.Exchange(ref isRepeating, true))
            return;
        Task.Run(() =>
        {
            try
            {
                Log.SentAgain(logger, Repeat(range), range.First, range.Last, range.BootId);
            }
            catch (Exception failure) when (failure is PublisherException or IOException or UnauthorizedAccessException or ObjectDisposedException)
            {
                Log.NotSentAgain(logger, failure);
            }
            finally
            {
                Volatile.Write(ref isRepeating, false);
            }
        });
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

    void IPublishObserver.OnPublished(int token, MqttException? failure)
    {
        lock (gate)
        {
            if (isStopped)
                return;
            pending.At(token).Tell(token, failure);
            AdvanceLocked();
        }
    }

    /// <summary>Stops sending at once; what is not acknowledged stays in the outbox.</summary>
    public async ValueTask DisposeAsync()
    {
        connection.ConnectionChanged -= OnConnectionChanged;
        await retry.DisposeAsync().ConfigureAwait(false);
        lock (gate)
        {
            if (isStopped)
                return;
            isStopped = true;
            outbox.Dispose();
        }
    }

    /// <returns>Results sent again.</returns>
    private int Repeat(ResultRange range)
    {
        var repeated = 0;
        outbox.ReadKept(kept =>
        {
            if (!StoredResult.TryRead(kept, out var stored) || stored.IsRepeat || !stored.IsAmong(range))
                return true;
            // The last one's picture follows it.
            if (!stored.Json.IsEmpty && repeated == MostRepeats)
                return false;
            lock (gate)
            {
                if (isStopped)
                    return false;
                record.ResetWrittenCount();
                StoredResult.WriteAgain(record, kept.Span);
                SendLocked();
            }
            repeated += stored.Json.IsEmpty ? 0 : 1;
            return true;
        });
        return repeated;
    }

    private static void Check(ReadOnlySpan<byte> resultId, [CallerArgumentExpression(nameof(resultId))] string name = "")
    {
        if (resultId.IsEmpty || resultId.ContainsAnyExcept(LevelBytes))
            throw new ArgumentException($"'{Encoding.UTF8.GetString(resultId)}' cannot be part of a topic.", name);
    }

    private void Add(ReadOnlySpan<byte> resultTopic, ReadOnlySpan<byte> json, ReadOnlySpan<byte> evidenceTopic, ReadOnlySpan<byte> jpeg)
    {
        lock (gate)
        {
            record.ResetWrittenCount();
            StoredResult.Write(record, resultTopic, json, evidenceTopic, jpeg);
            SendLocked();
        }
    }

    /// <summary>Keeps <see cref="record"/> and sends it.</summary>
    private void SendLocked()
    {
        var index = outbox.Append(record.WrittenSpan);
        // The usual case: nothing waits before it, so that it need not be read back from the disk.
        if (!isStopped && !isSettling && pending.HasRoom && outbox.TryTake(index))
            pending.Add().Take(index, record.WrittenMemory);
        AdvanceLocked();
    }

    private void OnConnectionChanged(bool isConnected, string? reason)
    {
        if (isConnected)
            TryAgain();
    }

    /// <summary>What failed is sent once more, in the old order, unless some of it is still on its way.</summary>
    private void TryAgain()
    {
        lock (gate)
        {
            if (isSettling && pending.IsAnyUnderway)
                return;
            isSettling = isPausing = false;
            pending.BeginAgain();
            AdvanceLocked();
        }
    }

    /// <summary>Lets go what arrived, and sends as much as there is room for.</summary>
    private void AdvanceLocked()
    {
        if (isStopped)
            return;
        try
        {
            CompleteLocked();
            for (var more = true; more;)
            {
                more = !isSettling && pending.TrySend(connection, this) && TryReadLocked();
                CompleteLocked();
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Log.OutboxUnreadable(logger, failure);
            isSettling = true;
            PauseLocked();
        }
    }

    /// <returns>False when there is no room or nothing to read.</returns>
    private bool TryReadLocked()
    {
        if (!pending.HasRoom || !outbox.TryRead(out var next))
            return false;
        if (!pending.Add().Take(next.Index, next.Payload))
            Log.RecordUnknown(logger);
        return true;
    }

    /// <summary>Lets go what arrived. After a failure nothing more is sent until all that is on its way has settled, and then only after a while.</summary>
    private void CompleteLocked()
    {
        while (pending.GiveUpPicture() is { } without)
            Log.EvidenceRefused(logger, without.PictureTopic, without.PictureFailure?.Text.ToString() ?? "");
        while (pending.First is { IsDone: true } done)
        {
            outbox.Acknowledge(done.Index);
            // The outbox is acknowledged in order, so what was left comes first.
            if (leftFromEarlier > 0)
                leftFromEarlier--;
            else if (done is { IsResult: true, IsRepeat: false })
                Interlocked.Increment(ref published);
            pending.RemoveFirst();
        }
        isSettling |= pending.HasFailed;
        if (!isSettling || isPausing || pending.IsAnyUnderway)
            return;
        if (pending.Refusal is { } refusal)
            Log.ResultRefused(logger, refusal.Text.ToString());
        PauseLocked();
    }

    private void PauseLocked()
    {
        isPausing = true;
        retry.Change(RefusedWait, Timeout.InfiniteTimeSpan);
    }
}
