using System.Security.Cryptography;
using Inspection.Agent.Swapping.Packages;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using Inspection.Models.Archives;
using TestKit;

namespace Inspection.Agent.Tests.Swapping;

/// <summary>Packages over a real socket onto a real disk.</summary>
public sealed class PackageStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PaintedModel package = new();
    private readonly HttpClient http = new();
    private readonly byte[] archive;
    private readonly string sha256;
    private readonly ArchiveServer server;

    public PackageStoreTests()
    {
        (sha256, _) = PackageArchive.WriteFile(package.Path, folder.File("archive.zip"));
        archive = File.ReadAllBytes(folder.File("archive.zip"));
        server = new ArchiveServer(archive, sha256);
        Directory.CreateDirectory(Home);
    }

    private string Home => folder.File("models");

    private string Part => Path.Combine(Home, "incoming", $"{sha256}.part");

    public void Dispose()
    {
        server.Dispose();
        http.Dispose();
        package.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task FetchAsync_Archive_IsUnpackedUnderItsDigest()
    {
        var store = Store();

        await store.FetchAsync(Wanted, _ => { }, default);

        store.Read(Wanted).Manifest.Name.ShouldBe("painted-pair");
        File.Exists(Part).ShouldBeFalse();
    }

    [Fact]
    public async Task FetchAsync_ServerGoesAwayInTheMiddle_GoesOnWhereItEnded()
    {
        server.CutAfter = archive.Length / 4 + 1;
        List<long> progress = [];

        await Store().FetchAsync(Wanted, step => progress.Add(step.Done), default);

        server.Starts.Count.ShouldBe(4);
        server.Starts.ShouldBe(server.Starts.Order().Distinct());
        progress[^1].ShouldBe(archive.Length);
    }

    [Fact]
    public async Task FetchAsync_PartOfAnEarlierOrder_IsNotFetchedAgain()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Part).ShouldNotBeNull());
        File.WriteAllBytes(Part, archive[..1000]);

        await Store().FetchAsync(Wanted, _ => { }, default);

        server.Starts.ShouldBe([1000]);
    }

    [Fact]
    public async Task FetchAsync_ServerStaysAway_IsRefusedAndThePartIsKept()
    {
        server.CutAfter = 1000;
        var fetching = Store().FetchAsync(Wanted, step =>
        {
            if (step.Done == 1000)
                server.Dispose();
        }, default);

        (await Should.ThrowAsync<InputException>(fetching)).Text.Korean.ShouldContain("다시 주문하세요");

        new FileInfo(Part).Length.ShouldBe(1000);
    }

    [Fact]
    public async Task FetchAsync_AnotherFileUnderTheDigest_IsRefusedAndNothingOfItKept()
    {
        var wanted = Wanted with { Sha256 = Convert.ToHexStringLower(SHA256.HashData([1])) };

        var refusal = await Should.ThrowAsync<InputException>(Store().FetchAsync(wanted, _ => { }, default));

        refusal.Text.English.ShouldContain(sha256[..12]);
        Directory.EnumerateFileSystemEntries(Path.Combine(Home, "incoming")).ShouldBeEmpty();
        Directory.Exists(Store().FolderOf(wanted.Sha256)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task FetchAsync_OtherLengthThanDeclared_IsRefusedBeforeAnythingIsWritten(int more)
    {
        await Should.ThrowAsync<InputException>(Store().FetchAsync(Wanted with { Bytes = archive.Length + more }, _ => { }, default));

        File.Exists(Part).ShouldBeFalse();
    }

    [Fact]
    public async Task FetchAsync_DiskFullMeanwhile_IsRefusedAndGoesOnOnceThereIsRoom()
    {
        var refusal = await Should.ThrowAsync<InputException>(Store(new SmallDisk(2000)).FetchAsync(Wanted, _ => { }, default));
        refusal.Text.English.ShouldContain("No space left");

        await Store().FetchAsync(Wanted, _ => { }, default);

        server.Starts.ShouldBe([0, 2000]);
    }

    [Fact]
    public async Task FetchAsync_NoRoom_IsRefusedWithFiguresBeforeAnythingIsFetched()
    {
        var refusal = await Should.ThrowAsync<InputException>(Store(new SmallDisk(0, free: 1_000_000)).FetchAsync(Wanted, _ => { }, default));

        refusal.Text.English.ShouldContain("1.0 MB are free");
        server.Starts.ShouldBeEmpty();
    }

    [Fact]
    public async Task FetchAsync_FolderOfTheStationItself_NeedsNoServer()
    {
        var store = Store();

        await store.FetchAsync(Wanted with { Url = new Uri(package.Path).AbsoluteUri }, _ => { }, default);

        store.Read(Wanted).Folder.ShouldBe(store.FolderOf(sha256));
        server.Starts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_AnotherPackageThanOrdered_IsRefused()
    {
        var store = Store();
        await store.FetchAsync(Wanted, _ => { }, default);

        Should.Throw<InputException>(() => store.Read(Wanted with { Version = "9.0.0" })).Text.English.ShouldContain("painted-pair 1.0.0");
    }

    [Fact]
    public async Task Prune_KeepsWhatIsNamed()
    {
        var store = Store();
        await store.FetchAsync(Wanted, _ => { }, default);

        store.Prune(sha256);
        Directory.Exists(store.FolderOf(sha256)).ShouldBeTrue();
        store.Prune();
        Directory.Exists(store.FolderOf(sha256)).ShouldBeFalse();
    }

    private DesiredModel Wanted => new("painted-pair", "1.0.0", sha256, archive.Length, server.Address);

    private PackageStore Store(IDiskSpace? disk = null)
    {
        disk ??= new DiskSpace();
        var limits = new DownloadLimits(TimeSpan.FromSeconds(30), TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(50));
        return new PackageStore(Home, disk, new PackageDownload(http, disk, limits, TimeProvider.System));
    }
}
