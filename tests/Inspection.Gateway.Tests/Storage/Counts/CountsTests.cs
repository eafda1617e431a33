using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Quality;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using Inspection.Quality;
using TestKit;

namespace Inspection.Gateway.Tests.Storage.Counts;

/// <summary>Whatever is asked, counts kept ahead say what counting one by one says.</summary>
public abstract class CountsTests : IDisposable
{
    private const int Results = 1500;
    private const int Filters = 60;

    private readonly TemporaryFolder folder = new();
    private readonly Database database;
    private readonly WriteConnection writing;

    private CountsTests(PostgresServer? server)
    {
        database = Database.Of(server?.CreateDatabase(), folder.File("results.db"));
        writing = new WriteConnection(database);
    }

    public sealed class OnSqlite() : CountsTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : CountsTests(server);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Readers_ResultsInAnyOrderSomeTwiceReviewedMeanwhile_SayWhatPlainCountsSay(int seed)
    {
        SchemaMigrations.Apply(database);
        var (made, random) = (new RandomResults(seed), new Random(seed));
        var results = made.Make(Results);
        var (writer, reviews) = (new ResultWriter(writing), new ReviewStore(database, writing, TimeProvider.System));
        for (var next = 0; next < Results;)
        {
            var batch = results.Skip(next).Take(random.Next(1, 200)).ToArray();
            writer.Add([.. batch.Select(Arrived), .. batch.Where(_ => random.Next(20) == 0).Select(Arrived)]).Count.ShouldBe(batch.Length);
            next += batch.Length;
            for (var review = 0; review < 20; review++)
                Review(reviews, results[random.Next(next)], random);
        }
        writer.Add([.. results.Take(100).Select(Arrived)]).ShouldBeEmpty();

        Compare(made, results);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Readers_DatabaseOfAnEarlierVersion_SayWhatPlainCountsSay(int version)
    {
        SchemaMigrations.Apply(database, upTo: version);
        var made = new RandomResults(version);
        var results = made.Make(Results);
        var random = new Random(version);
        foreach (var reviewed in results.Where(_ => random.Next(8) == 0))
            (reviewed.Reviewed, reviewed.ReviewedLabel) = random.Next(2) == 0 ? (Verdict.Ok, null) : (Verdict.Ng, "spur");
        using (var connection = database.Open())
            EarlierProgram.Write(connection, results);

        SchemaMigrations.Apply(database);

        Compare(made, results);
    }

    [Fact]
    public void Add_ToADatabaseOfAnEarlierVersion_GoesOnCounting()
    {
        SchemaMigrations.Apply(database, upTo: 5);
        var made = new RandomResults(7);
        var results = made.Make(Results);
        using (var connection = database.Open())
            EarlierProgram.Write(connection, [.. results.Take(Results / 2)]);
        SchemaMigrations.Apply(database);

        new ResultWriter(writing).Add([.. results.Select(Arrived)]).Count.ShouldBe(Results - Results / 2);

        Compare(made, results);
    }

    public void Dispose()
    {
        writing.Dispose();
        database.ClearPool();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private static ArrivedResult Arrived(PlainResult result) => new(result.Station, result.Message, Sample.Start);

    private static void Review(ReviewStore reviews, PlainResult result, Random random)
    {
        (result.Reviewed, result.ReviewedLabel) = random.Next(2) == 0 ? (Verdict.Ok, null) : (Verdict.Ng, random.Next(2) == 0 ? "spur" : null);
        reviews.Add(result.Message.ResultId, result.Reviewed.Value, result.ReviewedLabel, null, "kim").ShouldNotBeNull();
    }

    private void Compare(RandomResults made, IReadOnlyList<PlainResult> results)
    {
        var (plain, reading) = (new PlainCounts(results), new LimitedReading(database));
        var (quality, trends, statistics) = (new QualityReader(database, reading), new TrendReader(reading), new StatisticsReader(reading));
        var kinds = Enum.GetValues<SubgroupKind>();
        int[] offsets = [0, 540, 345, -210];
        for (var i = 0; i < Filters; i++)
        {
            var (filter, label) = (i == 0 ? new ResultFilter() : made.Filter(), made.Label());
            var (kind, offset) = (kinds[i % kinds.Length], TimeSpan.FromMinutes(offsets[i % offsets.Length]));
            var summary = quality.Summary(filter, CancellationToken.None);
            Same(filter, summary with { Known = summary.Known is { } known ? known with { Labels = PlainCounts.InOrder(known.Labels) } : null }, plain.Summary(filter));
            Same(filter, quality.Pareto(filter, CancellationToken.None), plain.Pareto(filter));
            Same<IReadOnlyList<TrendPoint>>(filter, PlainCounts.InOrder(trends.Trend(filter, kind, offset, CancellationToken.None)), plain.Trend(filter, kind, offset));
            Same<IReadOnlyList<Subgroup>>(
                filter, [.. trends.Subgroups(filter, kind, Counting.Actual, offset, CancellationToken.None).OrderBy(static group => group.Name, StringComparer.Ordinal)],
                plain.Actual(filter, kind, offset));
            Same<IReadOnlyList<ScoreCount>>(filter, PlainCounts.InOrder(quality.Scores(filter, label, CancellationToken.None)), plain.Scores(filter, label));
            Same(filter, statistics.Read(filter), plain.Statistics(filter));
        }
    }

    /// <summary>Records compare lists by reference.</summary>
    private static void Same<T>(ResultFilter filter, T actual, T expected) => JsonSerializer.Serialize(actual).ShouldBe(JsonSerializer.Serialize(expected), $"{filter}");
}
