namespace Inspection.Agent.Swapping.Packages;

/// <summary>How patient a download is.</summary>
/// <param name="Silence">A connection on which nothing arrives for so long is given up, and made again.</param>
/// <param name="NoProgress">After so long without a single byte the download is given up; what has arrived stays for the next try.</param>
/// <param name="RetryAfter">Between two connections.</param>
internal sealed record DownloadLimits(TimeSpan Silence, TimeSpan NoProgress, TimeSpan RetryAfter)
{
    public static DownloadLimits Default { get; } = new(TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(1));
}
