using Inspection.Contracts;
using Microsoft.Extensions.Logging;

namespace Inspection.Mqtt;

/// <summary>
/// What both client libraries share: one <see cref="IBrokerConnection"/> after the other, and what must outlive them: subscriptions, limits,
/// requests, the state that others see.
/// </summary>
internal sealed class ReconnectingConnection : IMqttConnection, IBrokerEvents
{
    /// <summary>The promise of <see cref="IMqttConnection"/>.</summary>
    private static readonly TimeSpan DisposeLimit = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly MqttOptions options;
    private readonly Func<MqttOptions, IBrokerConnection> open;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly string responseTopic;
    private readonly Subscriptions subscriptions = new();
    private readonly PendingRequests requests = new();
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationToken stopped;
    private TaskCompletionSource connected = NewSignal();
    private IBrokerConnection? broker;
    private Session? session;
    private Task? running;
    private Task? responses;
    private string? lastReason;
    private long handlerFailures;
    private long connectedAt;
    private int disposed;

    /// <param name="open">Makes the connection for one attempt; nothing happens before it is run.</param>
    public ReconnectingConnection(MqttOptions options, Func<MqttOptions, IBrokerConnection> open, TimeProvider time, ILogger logger)
    {
        OptionRules.Check(options);
        this.options = options;
        this.open = open;
        this.time = time;
        this.logger = logger;
        stopped = stop.Token;
        responseTopic = "inspection/response/" + options.ClientId.Replace('+', '-').Replace('#', '-');
    }

    public event Action<bool, string?>? ConnectionChanged;

    public event Action? Settling;

    public bool IsConnected => Volatile.Read(ref session) is not null;

    public long HandlerFailures => Interlocked.Read(ref handlerFailures);

    public void Start()
    {
        ObjectDisposedException.ThrowIf(stopped.IsCancellationRequested, this);
        if (options.Tls is { } tls)
            TlsFiles.Check(tls);
        lock (gate)
        {
            if (running is not null)
                throw new InvalidOperationException("Already started.");
            running = Task.Run(KeepUpAsync, CancellationToken.None);
        }
    }

    public async Task WaitConnectedAsync(CancellationToken cancellation)
    {
        Task signal;
        lock (gate)
            signal = connected.Task;
        await signal.WaitAsync(cancellation).ConfigureAwait(false);
    }

    public Task PublishAsync(MqttMessage message, CancellationToken cancellation)
    {
        OptionRules.CheckMessage(message);
        cancellation.ThrowIfCancellationRequested();
        return Volatile.Read(ref session) is { } now
            ? now.Window(message.Qos).PublishAsync(message, cancellation)
            : Task.FromException(new MqttException(Texts.NotConnected, isTransient: true));
    }

    public bool TryPublish(MqttMessage message)
    {
        OptionRules.CheckMessage(message);
        return Volatile.Read(ref session) is { } now && now.Window(MqttQos.AtMostOnce).TryPublish(message with { Qos = MqttQos.AtMostOnce });
    }

    public bool TryPublish(MqttMessageKind kind, ReadOnlySpan<byte> topic, ReadOnlySpan<byte> payload, IPublishObserver observer, int token) =>
        Volatile.Read(ref session) is { } now && now.Broker.TryPublish(kind, topic, payload, observer, token);

    public Task SubscribeAsync(string filter, MqttQos qos, Action<MqttMessage> handler, CancellationToken cancellation)
    {
        if (!TopicFilter.IsValidFilter(filter))
            throw new ArgumentException($"'{filter}' is not a topic filter.", nameof(filter));
        ObjectDisposedException.ThrowIf(stopped.IsCancellationRequested, this);
        Task confirmed;
        lock (gate)
        {
            var subscription = subscriptions.Add(filter, qos, handler, out confirmed);
            if (broker is not null && session is not null)
                _ = ConfirmAsync(broker, subscription);
        }
        return confirmed.WaitAsync(cancellation);
    }

    public async Task<MqttMessage> RequestAsync(MqttMessage request, TimeSpan timeout, CancellationToken cancellation)
    {
        if (!IsConnected)
            throw new MqttException(Texts.NotConnected, isTransient: true);
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        var response = requests.Add(out var correlation);
        try
        {
            await SubscribeToResponses().WaitAsync(either.Token).ConfigureAwait(false);
            var addressed = request with { ResponseTopic = responseTopic, CorrelationData = correlation.ToByteArray() };
            await PublishAsync(addressed, either.Token).ConfigureAwait(false);
            return await response.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"{request.Topic}: no response within {timeout.TotalSeconds:0.###} s.");
        }
        finally
        {
            requests.Remove(correlation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
            return;
        await stop.CancelAsync().ConfigureAwait(false);
        Task? ending;
        lock (gate)
            ending = running;
        try
        {
            await (ending ?? Task.CompletedTask).WaitAsync(DisposeLimit, time).ConfigureAwait(false);
            stop.Dispose();
        }
        catch (TimeoutException)
        {
            // A system call that cannot be interrupted (name resolution, connect). It ends by itself and finds the stop.
            Log.Abandoned(logger, options.Host, options.Port);
        }
        var closed = new MqttException(Texts.Closed, isTransient: false);
        foreach (var subscription in subscriptions.Snapshot())
            subscriptions.Refuse(subscription, closed);
        connected.TrySetException(closed);
        _ = connected.Task.Exception;
    }

    void IBrokerEvents.Connected()
    {
        TaskCompletionSource signal;
        lock (gate)
        {
            if (broker is null)
                return;
            foreach (var subscription in subscriptions.Snapshot())
                _ = ConfirmAsync(broker, subscription);
            Volatile.Write(ref session, new Session(broker, options.MaximumInFlight));
            signal = connected;
            connectedAt = time.GetTimestamp();
            lastReason = null;
        }
        signal.TrySetResult();
        Log.Connected(logger, options.Host, options.Port, options.ClientId);
        Tell(true, null);
    }

    void IBrokerEvents.Received(MqttMessage message, IReadOnlyList<uint> identifiers)
    {
        foreach (var handler in subscriptions.HandlersOf(message.Topic, identifiers))
        {
            try
            {
                handler(message);
            }
            catch (Exception exception)
            {
                Interlocked.Increment(ref handlerFailures);
                Log.HandlerFailed(logger, message.Topic, exception);
            }
        }
    }

    void IBrokerEvents.Settling()
    {
        try
        {
            Settling?.Invoke();
        }
        catch (Exception exception)
        {
            Interlocked.Increment(ref handlerFailures);
            Log.HandlerFailed(logger, nameof(Settling), exception);
        }
    }

    private async Task KeepUpAsync()
    {
        for (var attempt = 0; !stopped.IsCancellationRequested; attempt++)
        {
            var now = open(options);
            lock (gate)
                broker = now;
            var reason = await now.RunAsync(this, stopped).ConfigureAwait(false);
            // A connection that broke soon after it came up (a client id used twice) counts as a failed attempt.
            if (Disconnected(reason) is { } stoodFor && stoodFor >= options.ReconnectMaximum)
                attempt = 0;
            try
            {
                var wait = ReconnectBackoff.Wait(attempt, options.ReconnectMinimum, options.ReconnectMaximum, Random.Shared.NextDouble());
                await Task.Delay(wait, time, stopped).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <returns>How long the connection had stood; null when it never did.</returns>
    private TimeSpan? Disconnected(LocalizedText reason)
    {
        Session? ended;
        bool isNews;
        lock (gate)
        {
            broker = null;
            ended = session;
            Volatile.Write(ref session, null);
            if (ended is not null)
                connected = NewSignal();
            isNews = ended is not null || (lastReason != reason.English && !stopped.IsCancellationRequested);
            lastReason = reason.English;
        }
        ended?.Break(new MqttException(reason, isTransient: true));
        if (isNews)
        {
            if (!stopped.IsCancellationRequested)
                Log.NotConnected(logger, reason.ToString());
            Tell(false, reason.ToString());
        }
        return ended is null ? null : time.GetElapsedTime(connectedAt);
    }

    private async Task ConfirmAsync(IBrokerConnection connection, Subscription subscription)
    {
        try
        {
            await connection.SubscribeAsync(subscription.Filter, subscription.Qos, subscription.Identifier).ConfigureAwait(false);
            subscriptions.Confirm(subscription);
        }
        catch (MqttException refusal) when (!refusal.IsTransient)
        {
            Log.SubscriptionRefused(logger, refusal.Text.ToString());
            subscriptions.Refuse(subscription, refusal);
        }
        catch (MqttException)
        {
            // The connection broke first; the next one subscribes again.
        }
    }

    private Task SubscribeToResponses()
    {
        lock (gate)
        {
            return responses is null or { IsFaulted: true }
                ? responses = SubscribeAsync(responseTopic, MqttQos.AtLeastOnce, requests.Complete, CancellationToken.None)
                : responses;
        }
    }

    private void Tell(bool isConnected, string? reason)
    {
        try
        {
            ConnectionChanged?.Invoke(isConnected, reason);
        }
        catch (Exception exception)
        {
            Interlocked.Increment(ref handlerFailures);
            Log.HandlerFailed(logger, nameof(ConnectionChanged), exception);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
