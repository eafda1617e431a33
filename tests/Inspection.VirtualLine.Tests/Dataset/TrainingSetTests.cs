using Inspection.VirtualLine.Dataset;
using TestKit;

namespace Inspection.VirtualLine.Tests.Dataset;

public sealed class TrainingSetTests(SmallTrainingSet set) : IClassFixture<SmallTrainingSet>
{
    [Fact]
    public void Write_SmallSet_ListsEveryPairWithItsImagesAndNotes()
    {
        foreach (var (list, pairs) in (ReadOnlySpan<(string, int)>)[("train.txt", 12), ("val.txt", 4)])
        {
            var lines = set.Lines(list);
            lines.Length.ShouldBe(pairs);
            foreach (var (image, notes) in lines)
            {
                set.Images.ShouldContainKey(image.Replace(".jpg", "_test.jpg", StringComparison.Ordinal));
                set.Images.ShouldContainKey(image.Replace(".jpg", "_temp.jpg", StringComparison.Ordinal));
                File.Exists(set.Notes(notes)).ShouldBeTrue();
            }
        }
        set.Images.Count.ShouldBe(2 * 16);
    }

    [Fact]
    public void Write_SmallSet_SharesNoProductBetweenTheLists()
    {
        var training = set.Lines("train.txt").Select(static line => line.Image.Split('/')[0]).Distinct().ToArray();
        var validation = set.Lines("val.txt").Select(static line => line.Image.Split('/')[0]).Distinct().ToArray();
        (training.Length, validation.Length).ShouldBe((3, 2));
        training.Intersect(validation).ShouldBeEmpty();
    }

    [Fact]
    public void Write_SmallSet_AnnotatesBoxesInsideThePictureAndCountsThem()
    {
        var types = new List<int>();
        foreach (var (_, notes) in set.Lines("train.txt").Concat(set.Lines("val.txt")))
        {
            foreach (var line in File.ReadAllLines(set.Notes(notes)))
            {
                var values = Array.ConvertAll(line.Split(' '), int.Parse);
                values.Length.ShouldBe(5);
                values[0].ShouldBeInRange(0, values[2] - 20);
                values[1].ShouldBeInRange(0, values[3] - 20);
                values[2].ShouldBeLessThanOrEqualTo(640);
                values[3].ShouldBeLessThanOrEqualTo(640);
                types.Add(values[4]);
            }
        }
        types.ShouldNotBeEmpty();
        foreach (var (kind, count) in set.Counts)
            types.Count(type => type == (int)kind).ShouldBe(count);
    }

    [Fact]
    public void Write_SmallSet_LaysTheTemplateUnderTheTestedPicture()
    {
        foreach (var (image, _) in set.Lines("val.txt"))
        {
            var tested = set.Images[image.Replace(".jpg", "_test.jpg", StringComparison.Ordinal)];
            var template = set.Images[image.Replace(".jpg", "_temp.jpg", StringComparison.Ordinal)];
            tested.Zip(template, static (a, b) => Math.Abs(a - b)).Average().ShouldBeLessThan(30);
        }
    }

    [Fact]
    public void Write_AllBinarised_HoldsBlackAndWhiteOnly()
    {
        var levels = new HashSet<byte>();
        using var other = new TemporaryFolder();
        var options = SmallTrainingSet.Options with { TrainingPairs = 2, TrainingProducts = 1, ValidationPairs = 0, ValidationProducts = 0, BinarisedShare = 1 };
        TrainingSet.Write(other.Path, options, (_, _, _, grey) => levels.UnionWith(grey.ToArray()));
        levels.OrderBy(static level => level).ShouldBe([(byte)0, (byte)255]);
    }

    [Fact]
    public void Write_SameOptionsTwice_WritesTheSamePixels()
    {
        using var other = new TemporaryFolder();
        var index = 0;
        var first = set.Images.Values.ToArray();
        TrainingSet.Write(other.Path, SmallTrainingSet.Options, (_, _, _, grey) => grey.SequenceEqual(first[index++]).ShouldBeTrue());
        index.ShouldBe(first.Length);
    }

    [Fact]
    public void Write_AllGood_AnnotatesNothing()
    {
        using var other = new TemporaryFolder();
        var options = SmallTrainingSet.Options with { TrainingPairs = 3, TrainingProducts = 1, ValidationPairs = 0, ValidationProducts = 0, GoodShare = 1 };
        TrainingSet.Write(other.Path, options, static (_, _, _, _) => { }).Values.Sum().ShouldBe(0);
    }
}
