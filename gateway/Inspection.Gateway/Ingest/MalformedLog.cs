namespace Inspection.Gateway.Ingest;

/// <summary>Counts messages that were not taken and says so once for each topic and fault, so that a stranger cannot fill the log.</summary>
internal sealed class MalformedLog(GatewayCounters counters, ILogger logger)
{
    /// <summary>A stranger who invents topics is not followed further than this.</summary>
    private const int MostRemembered = 256;

    private readonly HashSet<(MalformedKind, string)> said = [];

    public void Count(MalformedKind kind, string topic)
    {
        counters.CountMalformed(kind);
        lock (said)
        {
            if (said.Count >= MostRemembered || !said.Add((kind, topic)))
                return;
        }
        Log.Malformed(logger, kind, topic);
    }
}
