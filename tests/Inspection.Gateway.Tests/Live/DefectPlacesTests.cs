using Inspection.Contracts;
using Inspection.Gateway.Live;
using Inspection.Gateway.Tests.Harness;

namespace Inspection.Gateway.Tests.Live;

public sealed class DefectPlacesTests : IDisposable
{
    private readonly TemporaryDatabase database = new();
    private readonly DefectPlaces places;

    public DefectPlacesTests() => places = new DefectPlaces(database.Reader);

    public void Dispose() => database.Dispose();

    [Fact]
    public void Map_DefectsOfBeforeTheStart_ComeFromTheDatabaseOnce()
    {
        database.Add(Sample.Result(1, Verdict.Ng, labels: ["open"]));
        var now = Sample.Result(2, Verdict.Ng, labels: ["open", "short"]);
        database.Add(now);
        places.Add(Sample.Station, now);

        places.Map(Sample.Station, null).Defects.ShouldBe(3);
        places.Map(Sample.Station, null).Defects.ShouldBe(3);
        places.Map(Sample.Station, "short").Defects.ShouldBe(1);
    }

    [Fact]
    public void Map_WeakDetectionsOfGoodParts_AreNoDefects()
    {
        places.Add(Sample.Station, Sample.Result(1, Verdict.Ok, labels: ["open"]));

        places.Map(Sample.Station, null).Defects.ShouldBe(0);
    }

    [Fact]
    public void Map_BoxInSourcePixels_LiesInItsShareOfThePicture()
    {
        places.Add(Sample.Station, Sample.Result(1, Verdict.Ng) with { Detections = [new DetectionMessage("open", 1, [320, 240, 320, 240])] });

        var map = places.Map(Sample.Station, null);

        map.Cells[^1].ShouldBe(1);
        map.Cells[0].ShouldBe(0);
        map.Cells.Sum().ShouldBe(map.Columns * map.Rows / 4);
    }

    [Fact]
    public void Add_WithoutEnd_KeepsTheNewest()
    {
        for (var part = 1; part <= 2 * DefectPlaces.Most; part++)
            places.Add(Sample.Station, Sample.Result(part, Verdict.Ng, labels: [$"label-{part}"]));

        places.Map(Sample.Station, null).Defects.ShouldBeInRange(DefectPlaces.Most, DefectPlaces.Most * 5 / 4);
        places.Map(Sample.Station, $"label-{2 * DefectPlaces.Most}").Defects.ShouldBe(1);
        places.Map(Sample.Station, "label-1").Defects.ShouldBe(0);
    }
}
