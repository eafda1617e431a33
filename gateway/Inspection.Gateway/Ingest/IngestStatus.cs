namespace Inspection.Gateway.Ingest;

/// <summary>How ingest is doing now. Written by ingest, read by anybody.</summary>
internal sealed class IngestStatus
{
    private volatile bool connected;
    private volatile string? storageProblem;

    public bool IsConnected
    {
        get => connected;
        set => connected = value;
    }

    /// <summary>Why writing fails at the moment; null while it works.</summary>
    public string? StorageProblem
    {
        get => storageProblem;
        set => storageProblem = value;
    }
}
