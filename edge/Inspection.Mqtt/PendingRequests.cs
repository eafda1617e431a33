using System.Collections.Concurrent;

namespace Inspection.Mqtt;

/// <summary>Brings each response to the one request with its correlation data. Thread-safe.</summary>
internal sealed class PendingRequests
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<MqttMessage>> pending = new();

    /// <param name="correlation">New, never used before.</param>
    public Task<MqttMessage> Add(out Guid correlation)
    {
        var response = new TaskCompletionSource<MqttMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        correlation = Guid.NewGuid();
        pending[correlation] = response;
        return response.Task;
    }

    public void Remove(Guid correlation) => pending.TryRemove(correlation, out _);

    /// <summary>A response that nobody waits for any more, or that is not one, is dropped.</summary>
    public void Complete(MqttMessage response)
    {
        if (response.CorrelationData.Length == 16 && pending.TryRemove(new Guid(response.CorrelationData.Span), out var waiting))
            waiting.TrySetResult(response);
    }
}
