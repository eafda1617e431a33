using Inspection.Contracts;
using Inspection.Gateway.Tests.Harness;

namespace Inspection.Gateway.Tests.Storage;

public sealed class EvidenceStoreTests : IDisposable
{
    private const string ResultId = "boot-1-00000001";

    private readonly TemporaryDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void Add_Picture_IsFoundUnchanged()
    {
        database.Evidence.Add(Sample.Station, ResultId, Sample.Jpeg).ShouldBeTrue();

        var file = database.Evidence.Find(Sample.Station.ToString(), ResultId).ShouldNotBeNull();
        File.ReadAllBytes(file).ShouldBe(Sample.Jpeg);
    }

    [Fact]
    public void Add_SamePictureTwice_IsKeptOnce()
    {
        database.Evidence.Add(Sample.Station, ResultId, Sample.Jpeg);

        database.Evidence.Add(Sample.Station, ResultId, Sample.Jpeg).ShouldBeFalse();

        Files().Length.ShouldBe(1);
    }

    [Fact]
    public void Add_StationNamedLikeParentFolders_StaysInTheFolder()
    {
        database.Evidence.Add(new StationAddress("..", "..", ".."), "..-00000001", Sample.Jpeg);

        Files().Length.ShouldBe(1);
    }

    [Fact]
    public void Add_SameResultIdOfTwoStations_KeepsBoth()
    {
        var other = new StationAddress("lab", "line-1", "other");
        database.Evidence.Add(Sample.Station, ResultId, Sample.Jpeg);

        database.Evidence.Add(other, ResultId, Sample.Jpeg).ShouldBeTrue();

        Files().Length.ShouldBe(2);
    }

    [Fact]
    public void Find_FileDeletedByHand_IsAbsent()
    {
        database.Evidence.Add(Sample.Station, ResultId, Sample.Jpeg);
        File.Delete(Files().Single());

        database.Evidence.Find(Sample.Station.ToString(), ResultId).ShouldBeNull();
    }

    private string[] Files() => Directory.GetFiles(database.EvidenceFolder, "*", SearchOption.AllDirectories);
}
