namespace Inspection.Models.Archives;

/// <summary>What an archive may unpack to.</summary>
/// <param name="Bytes">All files together.</param>
public sealed record ArchiveLimits(long Bytes)
{
    /// <summary>A package has a manifest, a model in a few precisions, reference images, a card; far below this.</summary>
    public const int MaximumFiles = 256;

    /// <summary>Longest path of a file inside the archive.</summary>
    public const int MaximumNameLength = 200;
}
