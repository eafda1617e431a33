using System.IO.Compression;
using Inspection.Contracts;
using Inspection.Models.Archives;
using TestKit;

namespace Inspection.Models.Tests.Archives;

/// <summary>Archives as only somebody with bad intent, or a bad disk, makes them.</summary>
public sealed class ArchiveReaderTests : IDisposable
{
    private static readonly ArchiveLimits limits = new(1000);
    private readonly TemporaryFolder folder = new();

    private string Archive => folder.File("archive.zip");

    private string Out => folder.File("out");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("../evil")]
    [InlineData("a/../../evil")]
    [InlineData("/etc/evil")]
    [InlineData("a//evil")]
    [InlineData("./evil")]
    [InlineData("..")]
    [InlineData(@"..\evil")]
    [InlineData("c:evil")]
    [InlineData("folder/")]
    [InlineData("line\nbreak")]
    public void Extract_NameThatLeadsElsewhere_IsRefusedAndNothingWritten(string name)
    {
        Write((name, 1));

        Should.Throw<InputException>(() => ArchiveReader.Extract(Archive, Out, limits));

        Directory.EnumerateFileSystemEntries(Out).ShouldBeEmpty();
    }

    [Fact]
    public void Extract_SameNameTwice_IsRefused()
    {
        Write(("a", 1), ("A", 1));

        Should.Throw<InputException>(() => ArchiveReader.Extract(Archive, Out, limits));
    }

    [Fact]
    public void Extract_Link_IsRefused()
    {
        using (var archive = ZipFile.Open(Archive, ZipArchiveMode.Create))
            archive.CreateEntry("link").ExternalAttributes = 0xA1FF << 16;

        Should.Throw<InputException>(() => ArchiveReader.Extract(Archive, Out, limits));
    }

    [Fact]
    public void Extract_UnpacksToMoreThanAllowed_IsRefusedAndNothingWritten()
    {
        Write(("a", 600), ("b", 600));

        Should.Throw<InputException>(() => ArchiveReader.Extract(Archive, Out, limits)).Text.English.ShouldContain("at most 1000");

        Directory.EnumerateFileSystemEntries(Out).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void Extract_EntryLongerThanItSays_WritesNoMoreThanItSays(CompressionLevel compression)
    {
        using (var archive = ZipFile.Open(Archive, ZipArchiveMode.Create))
        {
            using var stream = archive.CreateEntry("bomb", compression).Open();
            stream.Write(new byte[100_000]);
        }
        // The length stands at byte 24 of an entry in the directory.
        var bytes = File.ReadAllBytes(Archive);
        var directory = bytes.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 10).ShouldBeTrue();
        File.WriteAllBytes(Archive, bytes);

        try
        {
            ArchiveReader.Extract(Archive, Out, limits);
        }
        catch (InputException)
        {
            // Refused is right as well.
        }

        new FileInfo(Path.Combine(Out, "bomb")).Length.ShouldBeLessThanOrEqualTo(10);
    }

    [Fact]
    public void Extract_TooManyFiles_IsRefused()
    {
        Write([.. Enumerable.Range(0, ArchiveLimits.MaximumFiles + 1).Select(number => ($"{number}", 0))]);

        Should.Throw<InputException>(() => ArchiveReader.Extract(Archive, Out, limits));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    public void Extract_NoArchiveOrHalfOfOne_IsRefused(int length)
    {
        Write(("a", 100));
        File.WriteAllBytes(Archive, File.ReadAllBytes(Archive)[..length]);

        Should.Throw<InputException>(() => ArchiveReader.Extract(Archive, Out, limits));
    }

    private void Write(params IReadOnlyList<(string Name, int Bytes)> entries)
    {
        using var archive = ZipFile.Open(Archive, ZipArchiveMode.Create);
        foreach (var (name, bytes) in entries)
        {
            using var stream = archive.CreateEntry(name).Open();
            stream.Write(new byte[bytes]);
        }
    }
}
