namespace Inspection.Mqtt;

/// <summary>Everything subscribed to, whether or not a connection stands, and who gets which message. Thread-safe.</summary>
internal sealed class Subscriptions
{
    private readonly Lock gate = new();
    private readonly List<Subscription> all = [];

    /// <summary>Registers a handler; a filter that is already known gets one more handler and the higher of the qualities.</summary>
    /// <param name="confirmed">Completes with <see cref="Confirm"/> or <see cref="Refuse"/>.</param>
    public Subscription Add(string filter, MqttQos qos, Action<MqttMessage> handler, out Task confirmed)
    {
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        confirmed = waiting.Task;
        lock (gate)
        {
            var subscription = all.Find(known => known.Filter == filter);
            if (subscription is null)
                all.Add(subscription = new Subscription((uint)all.Count + 1, filter));
            subscription.Qos = qos > subscription.Qos ? qos : subscription.Qos;
            subscription.Handlers.Add(handler);
            subscription.Waiting.Add(waiting);
            return subscription;
        }
    }

    public Subscription[] Snapshot()
    {
        lock (gate)
            return [.. all];
    }

    public void Confirm(Subscription subscription)
    {
        foreach (var waiting in TakeWaiting(subscription))
            waiting.TrySetResult();
    }

    public void Refuse(Subscription subscription, MqttException why)
    {
        foreach (var waiting in TakeWaiting(subscription))
            waiting.TrySetException(why);
    }

    /// <summary>
    /// The handlers of one received copy. Subscriptions that overlap bring a copy each; the identifiers tell which is whose. Where the broker
    /// names none, or names those of an earlier process (a kept session), the filters decide.
    /// </summary>
    public Action<MqttMessage>[] HandlersOf(string topic, IReadOnlyList<uint> identifiers)
    {
        lock (gate)
        {
            var matching = all.Where(subscription => TopicFilter.Matches(subscription.Filter, topic)).ToArray();
            var named = matching.Where(subscription => identifiers.Contains(subscription.Identifier)).ToArray();
            return [.. (named.Length > 0 ? named : matching).SelectMany(subscription => subscription.Handlers)];
        }
    }

    private TaskCompletionSource[] TakeWaiting(Subscription subscription)
    {
        lock (gate)
        {
            TaskCompletionSource[] taken = [.. subscription.Waiting];
            subscription.Waiting.Clear();
            return taken;
        }
    }
}
