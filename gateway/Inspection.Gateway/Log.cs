using Inspection.Contracts;
using Inspection.Gateway.Ingest;

namespace Inspection.Gateway;

/// <summary>Every log line of the gateway. Event ids 5000–5999.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Information, "Connected to broker {Broker}")]
    public static partial void BrokerConnected(ILogger logger, string broker);

    [LoggerMessage(5002, LogLevel.Warning, "No connection to broker {Broker}: {Why}")]
    public static partial void BrokerDisconnected(ILogger logger, string broker, string? why);

    [LoggerMessage(5010, LogLevel.Error, "Writing fails, the broker keeps new messages meanwhile: {Why}")]
    public static partial void StorageFailed(ILogger logger, string why);

    [LoggerMessage(5011, LogLevel.Information, "Writing works again")]
    public static partial void StorageRecovered(ILogger logger);

    [LoggerMessage(5012, LogLevel.Warning, "A message on {Topic} was not taken: {Kind}; more of the same are counted only")]
    public static partial void Malformed(ILogger logger, MalformedKind kind, string topic);

    [LoggerMessage(5013, LogLevel.Warning, "{Path} was not answered, the database fails: {Why}")]
    public static partial void ReadingFailed(ILogger logger, string path, string why);

    [LoggerMessage(5014, LogLevel.Warning, "Old pictures cannot be deleted: {Why}")]
    public static partial void RetentionFailed(ILogger logger, string why);

    [LoggerMessage(5015, LogLevel.Warning, "Results {First} to {Last} of {Station}, boot {BootId}, did not come; the station is asked for them")]
    public static partial void ResultsAskedFor(ILogger logger, StationAddress station, string bootId, long first, long last);

    [LoggerMessage(5016, LogLevel.Error, "Results {First} to {Last} of {Station}, boot {BootId}, are lost: the station does not send them again")]
    public static partial void ResultsLost(ILogger logger, StationAddress station, string bootId, long first, long last);

    [LoggerMessage(5020, LogLevel.Information, "Broker started, process {ProcessId}")]
    public static partial void BrokerStarted(ILogger logger, int processId);

    [LoggerMessage(5021, LogLevel.Information, "Broker found running from an earlier start, process {ProcessId}")]
    public static partial void BrokerAdopted(ILogger logger, int processId);

    [LoggerMessage(5022, LogLevel.Error, "Broker process {ProcessId} has ended; it is started again")]
    public static partial void BrokerEnded(ILogger logger, int processId);

    [LoggerMessage(5023, LogLevel.Error, "The broker could not be started again: {Why}")]
    public static partial void BrokerRestartFailed(ILogger logger, string why);

    [LoggerMessage(5030, LogLevel.Warning, "Process {ProcessId}, which supervises the gateway, has gone; stopping")]
    public static partial void SupervisorGone(ILogger logger, int processId);

    [LoggerMessage(5040, LogLevel.Warning, "A folder of the models is no package that a station would run: {Reason}")]
    public static partial void PackageRefused(ILogger logger, string reason);

    [LoggerMessage(5041, LogLevel.Warning, "A kept comparison cannot be read and is not listed: {File}: {Why}")]
    public static partial void ComparisonUnreadable(ILogger logger, string file, string why);

    [LoggerMessage(5042, LogLevel.Warning, "What is no longer kept of comparisons cannot be deleted: {File}: {Why}")]
    public static partial void ComparisonNotDeleted(ILogger logger, string file, string why);

    [LoggerMessage(5043, LogLevel.Error, "A comparison broke")]
    public static partial void ComparisonBroke(ILogger logger, Exception problem);

    [LoggerMessage(5050, LogLevel.Information, "No administrator yet: open the page and set the password. From another machine with the code {Code} (also in {File})")]
    public static partial void SetupWaits(ILogger logger, string code, string file);

    [LoggerMessage(5051, LogLevel.Information, "Open demo: everybody on this machine is signed in as administrator")]
    public static partial void OpenOnLoopback(ILogger logger);
}
