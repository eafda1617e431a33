using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using Inspection.Contracts;
using Inspection.Gateway.Broker;
using Inspection.Gateway.Ingest.Gaps;
using Inspection.Gateway.Live;
using Inspection.Gateway.Storage;
using Inspection.Mqtt;

namespace Inspection.Gateway.Ingest;

/// <summary>
/// Takes messages from the broker into the database. The broker gets its acknowledgement of a message only when that is stored, so that a result is at the
/// broker, or in the database, or both, whenever the gateway dies. Results that arrive together are stored in one transaction.
/// </summary>
internal sealed class IngestService(
    BrokerAccess broker, ResultWriter results, EvidenceStore evidence, StationStore stations, StationBoard board, DefectPlaces places, StorageRetry storage,
    MissingResults missing, GatewayCounters counters, IngestStatus status, TimeProvider time, ILogger<IngestService> logger) : IHostedService, IAsyncDisposable
{
    private const string ClientId = "inspection-gateway";

    /// <summary>A gateway that is away over a long weekend finds everything when it comes back.</summary>
    private static readonly TimeSpan SessionKept = TimeSpan.FromDays(7);

    /// <summary>How long a start waits for a broker that is away.</summary>
    private static readonly TimeSpan SubscribingLimit = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan AskingInterval = TimeSpan.FromSeconds(1);

    /// <summary>Whoever does not take a request in so long is asked again anyway.</summary>
    private const uint AskingExpirySeconds = 5;

    private readonly MalformedLog malformed = new(counters, logger);

    /// <summary>Arrived and not yet acknowledged. Touched by the network thread alone.</summary>
    private readonly List<ArrivedResult> arrived = [];

    private IMqttConnection? connection;
    private ITimer? asking;

    /// <summary>Ends when the broker keeps for the gateway whatever stations send: what came before the very first subscription would be nobody's.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        connection = broker.CreatePersistent(ClientId, SessionKept);
        connection.ConnectionChanged += OnConnectionChanged;
        connection.Settling += OnSettling;
        // Before the connection starts: what the broker kept for us comes at once. The connection logs a refusal and tries again when it reconnects.
        Task[] subscribing =
        [
            connection.SubscribeAsync(Topics.Every("state"), MqttQos.AtLeastOnce, OnState, CancellationToken.None),
            connection.SubscribeAsync(Topics.Every("result"), MqttQos.AtLeastOnce, OnResult, CancellationToken.None),
            connection.SubscribeAsync(Topics.EveryEvidence, MqttQos.AtLeastOnce, OnEvidence, CancellationToken.None),
            connection.SubscribeAsync(Topics.Every("metrics"), MqttQos.AtMostOnce, OnMetrics, CancellationToken.None),
            connection.SubscribeAsync(Topics.Every("desired"), MqttQos.AtLeastOnce, OnDesired, CancellationToken.None),
            connection.SubscribeAsync(Topics.Every("reported"), MqttQos.AtLeastOnce, OnReported, CancellationToken.None),
        ];
        connection.Start();
        asking = time.CreateTimer(static ingest => ((IngestService)ingest!).AskForMissing(), this, AskingInterval, AskingInterval);
        try
        {
            await Task.WhenAll(subscribing).WaitAsync(SubscribingLimit, cancellationToken);
        }
        catch (Exception waitedInVain) when (waitedInVain is TimeoutException or MqttException)
        {
            // The page is there without a broker too; the connection goes on trying.
        }
    }

    /// <summary>A handler that still waits for the database then is left waiting: were it to return, its message would be acknowledged unstored.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (connection is not { } open)
            return;
        open.ConnectionChanged -= OnConnectionChanged;
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (asking is not null)
            await asking.DisposeAsync();
        if (connection is not null)
            await connection.DisposeAsync();
    }

    private void OnConnectionChanged(bool connected, string? why)
    {
        status.IsConnected = connected;
        if (connected)
            Log.BrokerConnected(logger, broker.Address);
        else
            Log.BrokerDisconnected(logger, broker.Address, why);
    }

    private void OnState(MqttMessage message)
    {
        if (!Take(message, Wire.Default.StateMessage, MessageChecks.IsPossible, out var station, out var state))
            return;
        var now = time.GetUtcNow();
        board.Announce(station, state, now);
        storage.Run(() => stations.Save(station, state, now));
    }

    private void OnMetrics(MqttMessage message)
    {
        if (!Take(message, Wire.Default.MetricsMessage, MessageChecks.IsPossible, out var station, out var metrics))
            return;
        board.Report(station, metrics, time.GetUtcNow());
        storage.Run(() => missing.Told(station, metrics));
    }

    private void OnDesired(MqttMessage message)
    {
        // An empty message takes a retained one away.
        if (!message.Payload.IsEmpty && Take(message, Wire.Default.DesiredMessage, static order => DesiredRules.WhyWrong(order) is null, out var station, out var order))
            board.Order(station, order, time.GetUtcNow());
    }

    private void OnReported(MqttMessage message)
    {
        if (!message.Payload.IsEmpty && Take(message, Wire.Default.ReportedMessage, MessageChecks.IsPossible, out var station, out var reported))
            board.Report(station, reported, time.GetUtcNow());
    }

    private void OnResult(MqttMessage message)
    {
        if (!Take(message, Wire.Default.ResultMessage, MessageChecks.IsPossible, out var station, out var result))
            return;
        var now = time.GetUtcNow();
        board.Judged(station, result, now);
        arrived.Add(new ArrivedResult(station, result, now));
    }

    private void OnSettling()
    {
        if (arrived.Count == 0)
            return;
        try
        {
            var stored = storage.Run(() => results.Add(arrived));
            storage.Run(() => missing.Stored(arrived));
            foreach (var result in stored)
                places.Add(result.Station, result.Message);
            counters.CountStored(stored.Count);
            counters.CountDuplicates(arrived.Count - stored.Count);
        }
        finally
        {
            arrived.Clear();
        }
    }

    private void AskForMissing()
    {
        if (connection is not { IsConnected: true } open)
            return;
        foreach (var (station, range) in missing.Due())
        {
            var request = new CommandRequest(CommandRequest.Resend, Results: range);
            open.TryPublish(StationCommands.Message(station, request, AskingExpirySeconds) with { Qos = MqttQos.AtMostOnce });
        }
    }

    private void OnEvidence(MqttMessage message)
    {
        counters.CountReceived();
        if (MessageReader.ReadEvidence(message, out var station, out var resultId) is { } wrong)
        {
            malformed.Count(wrong, message.Topic);
            return;
        }
        board.Seen(station, time.GetUtcNow());
        if (storage.Run(() => evidence.Add(station, resultId, message.Payload.Span)))
            counters.CountEvidence();
        else
            counters.CountDuplicates(1);
    }

    private bool Take<T>(MqttMessage message, JsonTypeInfo<T> type, Func<T, bool> isPossible, out StationAddress station, [NotNullWhen(true)] out T? content)
        where T : class
    {
        counters.CountReceived();
        var wrong = MessageReader.Read(message, type, isPossible, out station, out content);
        if (wrong is { } kind)
            malformed.Count(kind, message.Topic);
        return wrong is null && content is not null;
    }
}
