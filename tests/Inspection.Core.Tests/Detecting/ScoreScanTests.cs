using Inspection.Core.Detecting;

namespace Inspection.Core.Tests.Detecting;

public sealed class ScoreScanTests
{
    private static readonly ScoreRows yoloV5 = new(85, 5, 80, 4);

    // Around the width of every vector, one, and more than a tile.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(33, 80)]
    [InlineData(2049, 5)]
    [InlineData(8400, 80)]
    public void Columns_AnyScores_AreThoseOfThePlainLoop(int candidates, int classes)
    {
        foreach (var (threshold, room) in new[] { (0.25f, candidates), (0.9f, candidates), (0.25f, 10), (0.999999f, 3), (-1f, candidates) })
        {
            var scores = Scores(candidates * classes, candidates + classes);
            var found = new Candidate[room];

            var count = ScoreScan.Columns(scores, candidates, classes, threshold, found);

            found[..count].ShouldBe(Plain(candidates, classes, (candidate, label) => scores[label * candidates + candidate], threshold, room));
        }
    }

    [Theory]
    [InlineData(85, 5, 80, 4)]
    [InlineData(84, 4, 80, null)]
    [InlineData(6, 5, 1, 4)]
    [InlineData(14, 1, 9, 0)]
    public void Rows_AnyScores_AreThoseOfThePlainLoop(int length, int first, int classes, int? objectness)
    {
        const int Candidates = 1000;
        var values = Scores(Candidates * length, length);
        foreach (var (threshold, room) in new[] { (0.25f, Candidates), (0.8f, Candidates), (0.1f, 7) })
        {
            var found = new Candidate[room];

            var count = ScoreScan.Rows(values, new ScoreRows(length, first, classes, objectness), threshold, found);

            float Score(int row, int label) => values[row * length + first + label] * (objectness is { } column ? values[row * length + column] : 1);
            found[..count].ShouldBe(Plain(Candidates, classes, Score, threshold, room));
        }
    }

    [Fact]
    public void Columns_EqualScores_FirstClassAndFirstCandidatesWin()
    {
        var found = new Candidate[3];

        ScoreScan.Columns(Enumerable.Repeat(0.5f, 40).ToArray(), 10, 4, 0.1f, found).ShouldBe(3);

        found.ShouldBe([new Candidate(0, 0, 0.5f), new Candidate(1, 0, 0.5f), new Candidate(2, 0, 0.5f)]);
    }

    [Fact]
    public void Scan_NotANumber_NeverPasses()
    {
        var nothing = Enumerable.Repeat(float.NaN, 85 * 40).ToArray();
        var found = new Candidate[100];

        ScoreScan.Columns(nothing, 85, 40, 0, found).ShouldBe(0);
        ScoreScan.Rows(nothing, yoloV5, 0, found).ShouldBe(0);
        ScoreScan.Columns(Enumerable.Repeat(1f, 40).ToArray(), 40, 1, float.NaN, found).ShouldBe(0);
    }

    [Fact]
    public void Scan_ScoreAtTheThreshold_DoesNotPass()
    {
        ScoreScan.Columns([0.25f, 0.25000003f], 2, 1, 0.25f, new Candidate[2]).ShouldBe(1);
        ScoreScan.Rows([0.25f, 0.25000003f], new ScoreRows(1, 0, 1, null), 0.25f, new Candidate[2]).ShouldBe(1);
    }

    [Fact]
    public void Scan_NoRoom_FindsNothing()
    {
        ScoreScan.Columns([1f], 1, 1, 0, []).ShouldBe(0);
        ScoreScan.Rows([1f], new ScoreRows(1, 0, 1, null), 0, []).ShouldBe(0);
    }

    [Fact]
    public void Scan_SteadyState_AllocatesNothing()
    {
        var columns = Scores(8400 * 80, 1);
        var rows = Scores(85 * 2520, 2);
        var found = new Candidate[1000];
        ScoreScan.Columns(columns, 8400, 80, 0.5f, found);
        ScoreScan.Rows(rows, yoloV5, 0.25f, found);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
        {
            ScoreScan.Columns(columns, 8400, 80, 0.5f, found);
            ScoreScan.Rows(rows, yoloV5, 0.25f, found);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Scan_MemoryThatDoesNotMatch_IsRefused()
    {
        Should.Throw<ArgumentException>(() => ScoreScan.Columns(new float[9], 5, 2, 0, new Candidate[1])).Message.ShouldContain("2×5");
        Should.Throw<ArgumentException>(() => ScoreScan.Columns([], 5, 0, 0, new Candidate[1]));
        Should.Throw<ArgumentException>(() => ScoreScan.Rows(new float[86], yoloV5, 0, new Candidate[1])).Message.ShouldContain("85");
        foreach (var rows in new[] { new ScoreRows(0, 0, 1, null), new ScoreRows(5, 5, 1, null), new ScoreRows(5, -1, 2, null), new ScoreRows(5, 0, 0, null), new ScoreRows(5, 1, 4, 5) })
            Should.Throw<ArgumentException>(() => ScoreScan.Rows(new float[5], rows, 0, new Candidate[1]));
    }

    private static IEnumerable<Candidate> Plain(int candidates, int classes, Func<int, int, float> score, float threshold, int room) =>
        (from index in Enumerable.Range(0, candidates)
         let scores = Enumerable.Range(0, classes).Select(label => (Label: label, Score: score(index, label))).Where(own => own.Score > threshold).ToList()
         where scores.Count > 0
         let best = scores.MaxBy(static own => own.Score)
         select new Candidate(index, best.Label, best.Score))
        .OrderByDescending(static candidate => candidate.Score).ThenBy(static candidate => candidate.Index).Take(room);

    /// <summary>Scores 0–1 on a coarse grid, so that equals are frequent, with some that are not numbers.</summary>
    private static float[] Scores(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(50) == 0 ? float.NaN : MathF.Pow(random.Next(1001) / 1000f, 4))];
    }
}
