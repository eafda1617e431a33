namespace Inspection.Inference;

/// <summary>How a session uses the station's cores.</summary>
public sealed record OnnxEngineOptions
{
    private readonly int threads = 1;

    /// <summary>Threads that share one operator, 1 to the number of cores. Default 1: the other cores belong to the camera and the page.</summary>
    public int Threads
    {
        get => threads;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Environment.ProcessorCount);
            threads = value;
        }
    }

    /// <summary>
    /// Whether idle threads of the session spin while they wait for work: lower latency with several threads, at the price of cores that never rest.
    /// Default false. Without effect on one thread.
    /// </summary>
    public bool Spinning { get; init; }
}
