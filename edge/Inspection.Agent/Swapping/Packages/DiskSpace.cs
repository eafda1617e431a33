namespace Inspection.Agent.Swapping.Packages;

/// <summary>The station's own disk.</summary>
internal sealed class DiskSpace : IDiskSpace
{
    public long FreeBytes(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    public Stream Append(string file) => new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
}
