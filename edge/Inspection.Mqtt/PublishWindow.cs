namespace Inspection.Mqtt;

/// <summary>
/// Lets at most <paramref name="capacity"/> messages be on their way over one connection; others wait in the order of their calls.
/// The client library queues without limit, so the limit is here. Thread-safe.
/// </summary>
internal sealed class PublishWindow(IBrokerConnection broker, int capacity)
{
    private readonly Lock gate = new();
    private readonly Queue<Entry> waiting = new();
    private MqttException? broken;
    private int inFlight;

    public Task PublishAsync(MqttMessage message, CancellationToken cancellation)
    {
        var entry = new Entry(message, cancellation);
        lock (gate)
        {
            if (broken is not null)
                return Task.FromException(broken);
            waiting.Enqueue(entry);
            SendWaitingLocked();
        }
        return entry.Completion.Task.WaitAsync(cancellation);
    }

    /// <summary>Sends when there is room at once; whether it arrived is not told.</summary>
    public bool TryPublish(MqttMessage message)
    {
        lock (gate)
        {
            if (broken is not null || inFlight >= capacity)
                return false;
            waiting.Enqueue(new Entry(message, CancellationToken.None));
            SendWaitingLocked();
            return true;
        }
    }

    /// <summary>The connection ended: whoever still waits for room fails. Those on their way are failed by the connection itself.</summary>
    public void Break(MqttException why)
    {
        lock (gate)
        {
            broken = why;
            while (waiting.TryDequeue(out var entry))
                entry.Fail(why);
        }
    }

    private void SendWaitingLocked()
    {
        while (inFlight < capacity && waiting.TryDequeue(out var entry))
        {
            if (entry.Cancellation.IsCancellationRequested)
                continue;
            inFlight++;
            _ = SendAsync(entry);
        }
    }

    private async Task SendAsync(Entry entry)
    {
        try
        {
            // Forced, because a completion within the call would come back into the loop that sends.
            await broker.PublishAsync(entry.Message).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            entry.Completion.TrySetResult();
        }
        catch (Exception failure)
        {
            // Not the network's failures alone: a property that cannot be sent must reach its caller too, and give its room back.
            entry.Fail(failure);
        }
        lock (gate)
        {
            inFlight--;
            SendWaitingLocked();
        }
    }

    private sealed record Entry(MqttMessage Message, CancellationToken Cancellation)
    {
        public TaskCompletionSource Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Fail(Exception why)
        {
            Completion.TrySetException(why);
            // Whoever stopped waiting does not ask any more: the failure counts as seen.
            _ = Completion.Task.Exception;
        }
    }
}
