using Inspection.Agent.Swapping.Packages;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>A disk that is full after so many bytes.</summary>
internal sealed class SmallDisk(long bytes, long free = long.MaxValue / 4) : IDiskSpace
{
    private long left = bytes;

    public long FreeBytes(string folder) => free;

    public Stream Append(string file) => new Limited(this, file);

    private sealed class Limited(SmallDisk disk, string file) : FileStream(file, FileMode.Append, FileAccess.Write)
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var fits = (int)Math.Min(disk.left, buffer.Length);
            base.Write(buffer[..fits]);
            disk.left -= fits;
            if (fits < buffer.Length)
                throw new IOException("No space left on device");
        }
    }
}
