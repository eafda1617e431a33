using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Inspection.Mqtt.MqttNet;

/// <summary>The port's options in MQTTnet's words.</summary>
internal static class ConnectOptions
{
    public static MqttClientOptions Of(MqttOptions options, BrokerTrust? trust)
    {
        var builder = new MqttClientOptionsBuilder()
            .WithProtocolVersion(MqttProtocolVersion.V500)
            .WithTcpServer(options.Host, options.Port)
            .WithClientId(options.ClientId)
            .WithCleanStart(options.CleanStart)
            .WithSessionExpiryInterval(options.SessionExpirySeconds)
            .WithKeepAlivePeriod(TimeSpan.FromSeconds(options.KeepAliveSeconds));
        if (options.Username is { } username)
            builder.WithCredentials(username, options.Password ?? "");
        if (trust is not null)
        {
            builder.WithTlsOptions(tls => tls
                .UseTls()
                .WithTargetHost(options.Host)
                .WithCertificateValidationHandler(trust.Accepts)
                .WithClientCertificates(trust.Own));
        }
        if (options.Will is { } will)
            SetWill(builder, will);
        var built = builder.Build();
        if (options.Will is not null)
            built.WillUserProperties = MessageConversion.UserProperties(options.Will);
        return built;
    }

    private static void SetWill(MqttClientOptionsBuilder builder, MqttMessage will)
    {
        builder
            .WithWillTopic(will.Topic)
            .WithWillPayload(will.Payload.ToArray())
            .WithWillQualityOfServiceLevel((MqttQualityOfServiceLevel)will.Qos)
            .WithWillRetain(will.Retain);
        if (will.ContentType is { } contentType)
            builder.WithWillContentType(contentType);
        if (will.ResponseTopic is { } responseTopic)
            builder.WithWillResponseTopic(responseTopic);
        if (!will.CorrelationData.IsEmpty)
            builder.WithWillCorrelationData(will.CorrelationData.ToArray());
        if (will.ExpirySeconds is { } expiry)
            builder.WithWillMessageExpiryInterval(expiry);
    }
}
