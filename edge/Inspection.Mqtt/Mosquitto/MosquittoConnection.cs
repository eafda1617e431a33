using Inspection.Contracts;
using Mosquitto;

namespace Inspection.Mqtt.Mosquitto;

/// <summary>A broker connection over libmosquitto, on a thread of its own: the library's calls block.</summary>
internal sealed class MosquittoConnection(MqttOptions options) : IBrokerConnection, IMosquittoEvents
{
    /// <summary>How often the loop looks whether it should end; work and a goodbye wake it at once.</summary>
    private static readonly TimeSpan LoopWait = TimeSpan.FromMilliseconds(250);

    /// <summary>For the goodbye to leave; shorter than what disposal allows in all.</summary>
    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(1);

    /// <summary>More than a broker sends before it wants acknowledgements: mosquitto 20 of its own accord, the gateway's own 200.</summary>
    private const int MostGathered = 200;

    private readonly Lock gate = new();
    private readonly Dictionary<int, Awaited> publishing = [];
    private readonly Dictionary<int, Awaited> subscribing = [];
    private readonly Dictionary<MqttMessageKind, PropertyList> kinds = [];
    private readonly List<uint> identifiers = [];
    private MosquittoClient? client;
    private IBrokerEvents? events;
    private LocalizedText? toldReason;
    private string? errorLine;
    private int gathered;
    private int looked;

    public Task<LocalizedText> RunAsync(IBrokerEvents events, CancellationToken stop)
    {
        this.events = events;
        var ended = new TaskCompletionSource<LocalizedText>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => ended.SetResult(Run(stop))) { IsBackground = true, Name = $"mqtt {options.ClientId}" }.Start();
        return ended.Task;
    }

    public Task PublishAsync(MqttMessage message)
    {
        using var properties = MessageProperties.Of(message);
        return Await(
            publishing,
            connection => connection.Publish(message.Topic, message.Payload.Span, (int)message.Qos, message.Retain, properties),
            code => Texts.PublishRefused(message.Topic, code),
            why => Texts.PublishFailed(message.Topic, why));
    }

    public bool TryPublish(MqttMessageKind kind, ReadOnlySpan<byte> topic, ReadOnlySpan<byte> payload, IPublishObserver observer, int token)
    {
        lock (gate)
        {
            if (client is null)
                return false;
            try
            {
                var id = client.Publish(topic, payload, (int)MqttQos.AtLeastOnce, retain: false, PropertiesLocked(kind));
                publishing[id] = new Awaited(null, observer, kind, token);
                return true;
            }
            catch (MosquittoException failure) when (failure.Error is MosquittoError.NotConnected or MosquittoError.ConnectionLost)
            {
                return false;
            }
            catch (MosquittoException failure)
            {
                throw new MqttException(Texts.PublishFailed(kind.Name, failure.Message), IsTransient(failure), failure);
            }
        }
    }

    public Task SubscribeAsync(string filter, MqttQos qos, uint identifier)
    {
        using var properties = new PropertyList();
        properties.AddVariableInteger(MosquittoProperty.SubscriptionIdentifier, identifier);
        return Await(
            subscribing,
            connection => connection.Subscribe(filter, (int)qos, properties),
            code => Texts.SubscribeRefused(filter, code),
            why => Texts.SubscribeFailed(filter, why));
    }

    void IMosquittoEvents.OnConnected(int reasonCode, bool sessionPresent)
    {
        if (ReasonCodes.IsFailure(reasonCode))
            toldReason = Texts.ConnectRefused(options, reasonCode);
        else
            events?.Connected();
    }

    void IMosquittoEvents.OnDisconnected(int reasonCode)
    {
        if (ReasonCodes.IsFailure(reasonCode))
            toldReason ??= Texts.Lost(options, ReasonCodes.Describe(reasonCode));
    }

    void IMosquittoEvents.OnPublished(int messageId, int reasonCode) => Complete(publishing, messageId, reasonCode);

    void IMosquittoEvents.OnSubscribed(int messageId, int reasonCode) => Complete(subscribing, messageId, reasonCode);

    void IMosquittoEvents.OnMessage(scoped ReceivedMessage message)
    {
        var received = MessageProperties.Read(message, identifiers);
        events?.Received(received, identifiers);
        gathered++;
    }

    bool IMosquittoEvents.ReadsOn()
    {
        if (gathered > looked && gathered < MostGathered)
        {
            looked = gathered;
            return true;
        }
        if (gathered > 0)
            events?.Settling();
        (gathered, looked) = (0, 0);
        return false;
    }

    void IMosquittoEvents.OnErrorLogged(string line) => errorLine = line;

    private LocalizedText Run(CancellationToken stop)
    {
        LocalizedText reason;
        try
        {
            using var connection = new MosquittoClient(options.ClientId, options.CleanStart, this);
            reason = Serve(connection, stop);
        }
        catch (DllNotFoundException)
        {
            reason = Texts.LibraryMissing("libmosquitto1");
        }
        catch (MosquittoException failure)
        {
            reason = errorLine is null ? Texts.Unreachable(options, failure.Message) : Texts.TlsFailed(options, errorLine);
        }
        FailAll(reason);
        return reason;
    }

    private LocalizedText Serve(MosquittoClient connection, CancellationToken stop)
    {
        Configure(connection);
        using (var properties = MessageProperties.OfConnect(options))
            connection.Connect(options.Host, options.Port, options.KeepAliveSeconds, properties);
        lock (gate)
            client = connection;
        using var goodbye = stop.Register(() => SayGoodbye(connection));
        try
        {
            return Loop(connection, stop);
        }
        finally
        {
            // Before the client is disposed: a publisher that comes now must not meet it any more.
            lock (gate)
            {
                client = null;
                foreach (var properties in kinds.Values)
                    properties.Dispose();
                kinds.Clear();
            }
        }
    }

    private LocalizedText Loop(MosquittoClient connection, CancellationToken stop)
    {
        var goodbyeUntil = long.MaxValue;
        while (Environment.TickCount64 < goodbyeUntil)
        {
            var error = connection.Loop(LoopWait, out var description);
            if (stop.IsCancellationRequested && goodbyeUntil == long.MaxValue)
                goodbyeUntil = Environment.TickCount64 + (long)GoodbyeLimit.TotalMilliseconds;
            if (error != MosquittoError.Success)
                return stop.IsCancellationRequested ? Texts.Closed : Why(error, description);
        }
        return Texts.Closed;
    }

    private static void SayGoodbye(MosquittoClient connection)
    {
        try
        {
            connection.Disconnect();
        }
        catch (MosquittoException)
        {
            // Already disconnected.
        }
    }

    private void Configure(MosquittoClient connection)
    {
        if (options.Username is { } username)
            connection.SetCredentials(username, options.Password);
        if (options.Tls is { } tls)
            connection.SetTls(tls.CaFile, tls.CertificateFile, tls.KeyFile);
        if (options.Will is not { } will)
            return;
        using var properties = MessageProperties.Of(will);
        connection.SetWill(will.Topic, will.Payload.Span, (int)will.Qos, will.Retain, properties);
    }

    private LocalizedText Why(MosquittoError error, string description) =>
        toldReason
        ?? (options.Tls is not null && errorLine is not null ? Texts.TlsFailed(options, errorLine)
            : error == MosquittoError.Tls ? Texts.TlsFailed(options, description)
            : Texts.Lost(options, new LocalizedText(description, description)));

    /// <summary>Sends and remembers under one lock: the answer may be there before the call returns.</summary>
    private Task Await(
        Dictionary<int, Awaited> awaited, Func<MosquittoClient, int> send, Func<int, LocalizedText> refused, Func<string, LocalizedText> failed)
    {
        var waiting = new AwaitedByTask(refused);
        lock (gate)
        {
            if (client is null)
                return Task.FromException(new MqttException(Texts.NotConnected, isTransient: true));
            try
            {
                awaited[send(client)] = new Awaited(waiting, null, null, 0);
            }
            catch (MosquittoException failure)
            {
                return Task.FromException(new MqttException(failed(failure.Message), IsTransient(failure), failure));
            }
        }
        return waiting.Task;
    }

    private static bool IsTransient(MosquittoException failure) =>
        failure.Error is MosquittoError.NotConnected or MosquittoError.ConnectionLost or MosquittoError.OutOfMemory;

    private void Complete(Dictionary<int, Awaited> awaited, int messageId, int reasonCode)
    {
        Awaited waiting;
        lock (gate)
        {
            if (!awaited.Remove(messageId, out waiting))
                return;
        }
        waiting.Tell(ReasonCodes.IsFailure(reasonCode) ? new MqttException(waiting.Refused(reasonCode), !ReasonCodes.IsPermanent(reasonCode)) : null);
    }

    private void FailAll(LocalizedText reason)
    {
        Awaited[] open;
        lock (gate)
        {
            open = [.. publishing.Values, .. subscribing.Values];
            publishing.Clear();
            subscribing.Clear();
        }
        foreach (var waiting in open)
            waiting.Tell(new MqttException(reason, isTransient: true));
    }

    /// <summary>The properties of a kind, made once in each connection; a station has a handful of kinds.</summary>
    private PropertyList PropertiesLocked(MqttMessageKind kind)
    {
        if (!kinds.TryGetValue(kind, out var properties))
            kinds[kind] = properties = MessageProperties.Of(kind);
        return properties;
    }
}
