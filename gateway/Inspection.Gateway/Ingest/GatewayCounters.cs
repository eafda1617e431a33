namespace Inspection.Gateway.Ingest;

/// <summary>What has happened since the gateway's start. Thread-safe.</summary>
internal sealed class GatewayCounters
{
    private readonly long[] malformed = new long[Enum.GetValues<MalformedKind>().Length];
    private long received;
    private long stored;
    private long duplicates;
    private long lost;
    private long evidence;
    private long evidenceDeleted;
    private long storageRetries;
    private long brokerRestarts;
    private long framesSent;
    private long framesReplaced;
    private int viewers;

    /// <summary>Messages taken from the broker, of any kind and worth.</summary>
    public long Received => Volatile.Read(ref received);

    /// <summary>Results that are now in the database and were not before.</summary>
    public long Stored => Volatile.Read(ref stored);

    /// <summary>Results and pictures that were there already.</summary>
    public long Duplicates => Volatile.Read(ref duplicates);

    /// <summary>Results that the broker lost and the station does not have any more.</summary>
    public long Lost => Volatile.Read(ref lost);

    /// <summary>Pictures stored.</summary>
    public long Evidence => Volatile.Read(ref evidence);

    /// <summary>Pictures deleted because they were too old or took too much room.</summary>
    public long EvidenceDeleted => Volatile.Read(ref evidenceDeleted);

    /// <summary>Attempts to write that failed and were repeated.</summary>
    public long StorageRetries => Volatile.Read(ref storageRetries);

    public long BrokerRestarts => Volatile.Read(ref brokerRestarts);

    /// <summary>Live frames sent, each viewer's counted.</summary>
    public long FramesSent => Volatile.Read(ref framesSent);

    /// <summary>Live frames that a newer one replaced before a slow viewer took them.</summary>
    public long FramesReplaced => Volatile.Read(ref framesReplaced);

    /// <summary>Open live sockets.</summary>
    public int Viewers => Volatile.Read(ref viewers);

    public long Malformed(MalformedKind kind) => Volatile.Read(ref malformed[(int)kind]);

    public void CountReceived() => Interlocked.Increment(ref received);

    public void CountStored(int results) => Interlocked.Add(ref stored, results);

    public void CountDuplicates(int messages) => Interlocked.Add(ref duplicates, messages);

    public void CountLost(long results) => Interlocked.Add(ref lost, results);

    public void CountEvidence() => Interlocked.Increment(ref evidence);

    public void CountEvidenceDeleted(int pictures) => Interlocked.Add(ref evidenceDeleted, pictures);

    public void CountStorageRetry() => Interlocked.Increment(ref storageRetries);

    public void CountBrokerRestart() => Interlocked.Increment(ref brokerRestarts);

    public void CountMalformed(MalformedKind kind) => Interlocked.Increment(ref malformed[(int)kind]);

    public void CountFrameSent() => Interlocked.Increment(ref framesSent);

    public void CountFrameReplaced() => Interlocked.Increment(ref framesReplaced);

    /// <summary>Counts one viewer until disposed.</summary>
    public IDisposable Viewer()
    {
        Interlocked.Increment(ref viewers);
        return new Leaving(this);
    }

    private sealed class Leaving(GatewayCounters counters) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref counters.viewers);
    }
}
