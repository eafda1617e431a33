using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inspection.Mqtt;

/// <summary>Makes connections over the client library that this build was made for: libmosquitto, or MQTTnet with <c>-p:CardPackages=true</c>.</summary>
public static class MqttConnections
{
    /// <returns>Not yet started; the caller owns it.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static IMqttConnection Create(MqttOptions options, TimeProvider? time = null, ILogger? logger = null) =>
        new ReconnectingConnection(
            options,
#if CARD_PACKAGES
            static options => new MqttNet.MqttNetConnection(options),
#else
            static options => new Mosquitto.MosquittoConnection(options),
#endif
            time ?? TimeProvider.System,
            logger ?? NullLogger.Instance);
}
