using Microsoft.Extensions.Logging;

namespace Inspection.Messaging;

internal static partial class Log
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Error, Message = "{Count} record(s) of the outbox are damaged and were skipped, in {Path}")]
    public static partial void RecordsDamaged(ILogger logger, long count, string path);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Error, Message = "The broker will not take the picture on {Topic}; its result is sent without it: {Reason}")]
    public static partial void EvidenceRefused(ILogger logger, string topic, string reason);

    [LoggerMessage(EventId = 4003, Level = LogLevel.Error, Message = "The broker refuses results; they are kept and offered again: {Reason}")]
    public static partial void ResultRefused(ILogger logger, string reason);

    [LoggerMessage(EventId = 4004, Level = LogLevel.Error, Message = "A record of the outbox is of an unknown kind and was skipped")]
    public static partial void RecordUnknown(ILogger logger);

    [LoggerMessage(EventId = 4005, Level = LogLevel.Information, Message = "{Count} result(s) of an earlier run are sent first")]
    public static partial void LeftFromEarlier(ILogger logger, long count);

    [LoggerMessage(EventId = 4006, Level = LogLevel.Error, Message = "The outbox cannot be read; tried again")]
    public static partial void OutboxUnreadable(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 4007, Level = LogLevel.Warning, Message = "{Count} of the results {First} to {Last} of {BootId} are sent again: the gateway asked for them")]
    public static partial void SentAgain(ILogger logger, int count, long first, long last, string bootId);

    [LoggerMessage(EventId = 4008, Level = LogLevel.Error, Message = "Results could not be sent again")]
    public static partial void NotSentAgain(ILogger logger, Exception exception);
}
