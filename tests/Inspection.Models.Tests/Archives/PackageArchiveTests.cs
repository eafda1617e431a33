using Inspection.Models.Archives;
using TestKit;
using TestKit.Onnx;

namespace Inspection.Models.Tests.Archives;

public sealed class PackageArchiveTests : IDisposable
{
    private readonly ModelPackageFolder package = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        folder.Dispose();
        package.Dispose();
    }

    [Fact]
    public void WriteFile_SameFilesWrittenAtAnotherTime_IsTheSameArchive()
    {
        var first = PackageArchive.WriteFile(package.Path, folder.File("1.zip"));

        foreach (var file in Directory.EnumerateFiles(package.Path))
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        PackageArchive.WriteFile(package.Path, folder.File("2.zip")).ShouldBe(first);
        File.ReadAllBytes(folder.File("2.zip")).ShouldBe(File.ReadAllBytes(folder.File("1.zip")));
        PackageArchive.DigestOf(folder.File("1.zip")).ShouldBe(first.Sha256);
    }

    [Fact]
    public void WriteFile_OneByteMore_IsAnotherArchive()
    {
        var first = PackageArchive.WriteFile(package.Path, folder.File("1.zip"));

        File.AppendAllText(package.ManifestFile, " ");

        PackageArchive.WriteFile(package.Path, folder.File("2.zip")).Sha256.ShouldNotBe(first.Sha256);
    }

    [Fact]
    public void Extract_WhatWasArchived_IsThePackageAgain()
    {
        Directory.CreateDirectory(package.File("more"));
        File.WriteAllText(package.File("more/card.md"), "card");
        var (_, bytes) = PackageArchive.WriteFile(package.Path, folder.File("1.zip"));

        ArchiveReader.Extract(folder.File("1.zip"), folder.File("out"), new ArchiveLimits(bytes));

        ModelPackageReader.Read(folder.File("out")).Manifest.Name.ShouldBe("painted-pair");
        File.ReadAllText(folder.File("out/more/card.md")).ShouldBe("card");
    }
}
