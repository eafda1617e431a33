using Inspection.Contracts;
using MQTTnet;
using MQTTnet.Protocol;

namespace Inspection.Mqtt.MqttNet;

/// <summary>A broker connection over MQTTnet 5.</summary>
internal sealed class MqttNetConnection(MqttOptions options) : IBrokerConnection
{
    /// <summary>For TCP, TLS and CONNACK together; MQTTnet would wait 100 s.</summary>
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(20);

    /// <summary>For the goodbye to leave; shorter than what disposal allows in all.</summary>
    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(1);

    private readonly Lock reporting = new();
    private CancellationToken ended = new(canceled: true);
    private IMqttClient? client;
    private uint maximumPacketSize = uint.MaxValue;

    public async Task<LocalizedText> RunAsync(IBrokerEvents events, CancellationToken stop)
    {
        using var ending = new CancellationTokenSource();
        ended = ending.Token;
        using var trust = options.Tls is { } tls ? new BrokerTrust(tls) : null;
        using var own = new MqttClientFactory().CreateMqttClient();
        var lost = new TaskCompletionSource<LocalizedText>(TaskCreationOptions.RunContinuationsAsynchronously);
        own.DisconnectedAsync += args =>
        {
            lost.TrySetResult(Why(args));
            return Task.CompletedTask;
        };
        own.ApplicationMessageReceivedAsync += args =>
        {
            // Messages and changes of the connection come from different tasks of MQTTnet; whoever listens is promised one at a time.
            lock (reporting)
            {
                events.Received(MessageConversion.Of(args.ApplicationMessage), args.ApplicationMessage.SubscriptionIdentifiers ?? []);
                events.Settling();
            }
            return Task.CompletedTask;
        };
        try
        {
            if (await ConnectAsync(own, trust, stop).ConfigureAwait(false) is { } refusal)
                return refusal;
            Volatile.Write(ref client, own);
            lock (reporting)
                events.Connected();
            return await lost.Task.WaitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await SayGoodbyeAsync(own).ConfigureAwait(false);
            return Texts.Closed;
        }
        catch (Exception failure)
        {
            return trust?.Refusal is { } why ? Texts.TlsFailed(options, why) : Texts.Unreachable(options, failure.GetBaseException().Message);
        }
        finally
        {
            Volatile.Write(ref client, null);
            await ending.CancelAsync().ConfigureAwait(false);
        }
    }

    public async Task PublishAsync(MqttMessage message)
    {
        if (message.Payload.Length >= maximumPacketSize)
            throw new MqttException(Texts.PublishRefused(message.Topic, ReasonCodes.PacketTooLarge), isTransient: false);
        var code = await CallAsync(
            async connection => (int)(await connection.PublishAsync(MessageConversion.Of(message), ended).ConfigureAwait(false)).ReasonCode,
            why => Texts.PublishFailed(message.Topic, why)).ConfigureAwait(false);
        if (ReasonCodes.IsFailure(code))
            throw new MqttException(Texts.PublishRefused(message.Topic, code), !ReasonCodes.IsPermanent(code));
    }

    public async Task SubscribeAsync(string filter, MqttQos qos, uint identifier)
    {
        var request = new MqttClientSubscribeOptionsBuilder()
            .WithTopicFilter(filter, (MqttQualityOfServiceLevel)qos)
            .WithSubscriptionIdentifier(identifier)
            .Build();
        var code = await CallAsync(
            async connection => (int)(await connection.SubscribeAsync(request, ended).ConfigureAwait(false)).Items.First().ResultCode,
            why => Texts.SubscribeFailed(filter, why)).ConfigureAwait(false);
        if (ReasonCodes.IsFailure(code))
            throw new MqttException(Texts.SubscribeRefused(filter, code), !ReasonCodes.IsPermanent(code));
    }

    /// <returns>Why the broker refused; null when it did not.</returns>
    private async Task<LocalizedText?> ConnectAsync(IMqttClient own, BrokerTrust? trust, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(ConnectLimit);
        var result = await own.ConnectAsync(ConnectOptions.Of(options, trust), limit.Token).ConfigureAwait(false);
        maximumPacketSize = result.MaximumPacketSize ?? uint.MaxValue;
        return result.ResultCode == MqttClientConnectResultCode.Success ? null : Texts.ConnectRefused(options, (int)result.ResultCode);
    }

    private static async Task SayGoodbyeAsync(IMqttClient own)
    {
        if (!own.IsConnected)
            return;
        using var limit = new CancellationTokenSource(GoodbyeLimit);
        try
        {
            await own.DisconnectAsync(new MqttClientDisconnectOptions(), limit.Token).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The other side is gone already; there is nobody to say it to.
        }
    }

    private LocalizedText Why(MqttClientDisconnectedEventArgs args)
    {
        if (args.Exception is { } failure)
        {
            var words = failure.GetBaseException().Message;
            return Texts.Lost(options, new LocalizedText(words, words));
        }
        return Texts.Lost(options, ReasonCodes.IsFailure((int)args.Reason) ? ReasonCodes.Describe((int)args.Reason) : Texts.ClosedByBroker);
    }

    /// <summary>MQTTnet's exceptions as those of the port. A message that can never be sent stays an <see cref="ArgumentException"/>.</summary>
    private async Task<int> CallAsync(Func<IMqttClient, Task<int>> call, Func<string, LocalizedText> failed)
    {
        if (Volatile.Read(ref client) is not { } connection)
            throw new MqttException(Texts.NotConnected, isTransient: true);
        try
        {
            return await call(connection).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not ArgumentException)
        {
            throw new MqttException(failed(failure.Message), isTransient: true, failure);
        }
    }
}
