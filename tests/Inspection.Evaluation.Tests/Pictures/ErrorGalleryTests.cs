using Inspection.Contracts;
using Inspection.Evaluation.Pictures;
using static Inspection.Evaluation.Tests.Make;

namespace Inspection.Evaluation.Tests.Pictures;

public sealed class ErrorGalleryTests
{
    private const int Side = 200;
    private readonly ErrorGallery gallery = new(Thresholds);

    [Fact]
    public void Consider_Misses_AreOrderedByWhatIsWorse()
    {
        Consider("seen a little", Image([Defect("open", 50)], [Found("open", 0.4f, 50)], Verdict.Ng));
        Consider("passed", Image([Defect("open", 50)], [Found("open", 0.4f, 50)], Verdict.Ok));
        Consider("not seen", Image([Defect("open", 50)], [], Verdict.Ng));

        gallery.Misses.Select(static error => error.Part).ShouldBe(["passed", "not seen", "seen a little"]);
        gallery.FalseAlarms.ShouldBeEmpty();
    }

    [Fact]
    public void Consider_FalseAlarms_AreOrderedByWhatIsWorse()
    {
        Consider("bad board", Image([Defect("open", 0)], [Found("open", 0.9f, 0), Found("spur", 0.99f, 100)]));
        Consider("good board", Image([], [Found("spur", 0.6f, 100)]));
        Consider("below its threshold", Image([], [Found("spur", 0.4f, 100)], Verdict.Ok));

        gallery.FalseAlarms.Select(static error => error.Part).ShouldBe(["good board", "bad board"]);
        gallery.Misses.ShouldBeEmpty();
    }

    [Fact]
    public void Consider_WrongLabel_NamesTheCounterpart()
    {
        Consider("x", Image([Defect("open", 50)], [Found("short", 0.9f, 50)]));

        gallery.Misses.ShouldHaveSingleItem().Counterpart.ShouldBe(("short", 1f));
        gallery.FalseAlarms.ShouldHaveSingleItem().Counterpart.ShouldBe(("open", 1f));
    }

    [Fact]
    public void Consider_Undetermined_IsNoErrorOfTheModel()
    {
        Consider("x", Image([Defect("open", 50)], [], Verdict.Unknown));

        gallery.Misses.ShouldBeEmpty();
    }

    [Fact]
    public void Consider_ManyErrors_KeepsTheWorstFew()
    {
        for (var i = 0; i < 50; i++)
            Consider($"{i}", Image([], [Found("open", 0.5f + i / 100f, 50)]));

        gallery.FalseAlarms.Count.ShouldBe(12);
        gallery.FalseAlarms[0].Part.ShouldBe("49");
        gallery.FalseAlarms[^1].Part.ShouldBe("38");
    }

    [Fact]
    public void Consider_ErrorAtTheEdge_IsCutInsideThePicture()
    {
        Consider("x", Image([Defect("open", 195, 0, 5, 5)], [], Verdict.Ok));

        var crop = gallery.Misses[0].Crop;
        (crop.Left, crop.Top, crop.WidthPixels, crop.HeightPixels).ShouldBe((104, 0, 96, 96));
        // The picture's grey value is its column.
        crop.Tested[..3].ShouldBe([104, 105, 106]);
        crop.Template.ShouldNotBeNull()[^1].ShouldBe((byte)95);
    }

    [Fact]
    public void Consider_PictureSmallerThanACrop_IsShownWhole()
    {
        gallery.Consider("x", Image([Defect("open", 0)], [], Verdict.Ok), new InspectedPicture(20, 10, new byte[200], []));

        gallery.Misses[0].Crop.ShouldSatisfyAllConditions(
            static crop => (crop.WidthPixels, crop.HeightPixels).ShouldBe((20, 10)), static crop => crop.Template.ShouldBeNull());
    }

    private void Consider(string part, EvaluatedImage image)
    {
        byte[] columns = [.. Enumerable.Range(0, Side * Side).Select(static i => (byte)(i % Side))];
        byte[] rows = [.. Enumerable.Range(0, Side * Side).Select(static i => (byte)(i / Side))];
        gallery.Consider(part, image, new InspectedPicture(Side, Side, columns, rows));
    }
}
