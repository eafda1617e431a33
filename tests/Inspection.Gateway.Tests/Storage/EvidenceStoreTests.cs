using Inspection.Contracts;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.Storage;

public abstract class EvidenceStoreTests : DatabaseTest
{
    public sealed class OnSqlite() : EvidenceStoreTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : EvidenceStoreTests(server);

    private const string ResultId = "boot-1-00000001";

    private EvidenceStoreTests(PostgresServer? server)
        : base(server)
    {
    }

    [Fact]
    public void Add_Picture_IsFoundUnchanged()
    {
        Database.Evidence.Add(Sample.Station, ResultId, Sample.Jpeg).ShouldBeTrue();

        var file = Database.Evidence.Find(Sample.Station.ToString(), ResultId).ShouldNotBeNull();
        File.ReadAllBytes(file).ShouldBe(Sample.Jpeg);
    }

    [Fact]
    public void Add_SamePictureTwice_IsKeptOnce()
    {
        Database.Evidence.Add(Sample.Station, ResultId, Sample.Jpeg);

        Database.Evidence.Add(Sample.Station, ResultId, Sample.Jpeg).ShouldBeFalse();

        Files().Length.ShouldBe(1);
    }

    [Fact]
    public void Add_StationNamedLikeParentFolders_StaysInTheFolder()
    {
        Database.Evidence.Add(new StationAddress("..", "..", ".."), "..-00000001", Sample.Jpeg);

        Files().Length.ShouldBe(1);
    }

    [Fact]
    public void Add_SameResultIdOfTwoStations_KeepsBoth()
    {
        var other = new StationAddress("lab", "line-1", "other");
        Database.Evidence.Add(Sample.Station, ResultId, Sample.Jpeg);

        Database.Evidence.Add(other, ResultId, Sample.Jpeg).ShouldBeTrue();

        Files().Length.ShouldBe(2);
    }

    [Fact]
    public void Find_FileDeletedByHand_IsAbsent()
    {
        Database.Evidence.Add(Sample.Station, ResultId, Sample.Jpeg);
        File.Delete(Files().Single());

        Database.Evidence.Find(Sample.Station.ToString(), ResultId).ShouldBeNull();
    }

    private string[] Files() => Directory.GetFiles(Database.EvidenceFolder, "*", SearchOption.AllDirectories);
}
