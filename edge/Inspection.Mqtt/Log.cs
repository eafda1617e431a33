using Microsoft.Extensions.Logging;

namespace Inspection.Mqtt;

internal static partial class Log
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Information, Message = "Connected to the broker at {Host}:{Port} as {ClientId}")]
    public static partial void Connected(ILogger logger, string host, int port, string clientId);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Warning, Message = "Not connected: {Reason}")]
    public static partial void NotConnected(ILogger logger, string reason);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Error, Message = "A handler of {Topic} failed")]
    public static partial void HandlerFailed(ILogger logger, string topic, Exception exception);

    [LoggerMessage(EventId = 3004, Level = LogLevel.Error, Message = "Subscription refused: {Reason}")]
    public static partial void SubscriptionRefused(ILogger logger, string reason);

    [LoggerMessage(EventId = 3005, Level = LogLevel.Warning, Message = "The network did not let go of {Host}:{Port} in time; it is left to end by itself")]
    public static partial void Abandoned(ILogger logger, string host, int port);
}
