namespace Inspection.Gateway.Registry.Uploads;

/// <summary>What an upload may be and use.</summary>
/// <param name="Bytes">Of the file that is sent, and of what it unpacks to.</param>
/// <param name="CheckTime">For unpacking, opening and running it.</param>
/// <param name="CheckMemoryBytes">Of the process that does so, beyond the runtime.</param>
internal sealed record UploadLimits(long Bytes, TimeSpan CheckTime, long CheckMemoryBytes)
{
    public static UploadLimits Default { get; } = new(1L << 30, TimeSpan.FromMinutes(2), 2L << 30);

    /// <summary>A manifest with a thousand labels takes a tenth of it.</summary>
    public const int ManifestBytes = 256 * 1024;

    /// <summary>Left free on the disk: results go first.</summary>
    public const long ReserveBytes = 64L << 20;
}
