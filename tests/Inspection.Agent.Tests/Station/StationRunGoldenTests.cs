using Inspection.Agent.Station;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;

namespace Inspection.Agent.Tests.Station;

public sealed class StationRunGoldenTests : IDisposable
{
    private readonly StationBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task RunAsync_TemplateOfAnotherSize_IsRefusedBeforeAnythingIsInspected()
    {
        Picture.Good(80, 80).Save(bench.Golden);
        bench.Add("good.png", Picture.Good());

        var refusal = await Should.ThrowAsync<InputException>(() => bench.RunAsync());

        refusal.Text.English.ShouldContain("80×80");
        bench.Said.ShouldBeEmpty();
        await using var next = StationMessaging.Open(bench.Options, "boot", TimeProvider.System);
        next.Publisher.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task RunAsync_NoTemplateForAComparingModel_SaysWhatToGive()
    {
        bench.Add("good.png", Picture.Good());

        var refusal = await Should.ThrowAsync<InputException>(() => bench.RunAsync(bench.Options with { Golden = null }));

        refusal.Text.English.ShouldContain("--golden");
    }

    [Fact]
    public async Task RunAsync_Pairs_TakesEachPartsOwnTemplate()
    {
        foreach (var (name, seed) in (ReadOnlySpan<(string, int)>)[("a", 1), ("b", 2)])
        {
            bench.Add($"{name}_test.png", Picture.Good(seed: seed));
            bench.Add($"{name}_temp.png", Picture.Good(seed: seed));
        }
        bench.Add("lonely_test.png", Picture.Good());

        var run = await bench.RunHeardAsync(bench.Options with { Golden = "pairs" });

        run.Results.Select(result => (result.PartId, result.Verdict, result.Reason)).ShouldBe(
        [
            ("a_test", Verdict.Ok, VerdictReason.Clean), ("b_test", Verdict.Ok, VerdictReason.Clean), ("lonely_test", Verdict.Unknown, VerdictReason.NoTemplate),
        ]);
    }

    [Fact]
    public async Task RunAsync_TemplateFolder_MatchesByName()
    {
        var folder = Directory.CreateDirectory(bench.PathOf("templates")).FullName;
        Picture.Good(seed: 1).Save(Path.Combine(folder, "a.bmp"));
        Picture.Good(seed: 2).Save(Path.Combine(folder, "b_temp.png"));
        bench.Add("a.png", Picture.Good(seed: 1));
        bench.Add("b_test.png", Picture.Good(seed: 2));
        bench.Add("c.png", Picture.Good(seed: 3));

        var run = await bench.RunHeardAsync(bench.Options with { Golden = folder });

        run.Results.Select(result => (result.PartId, result.Reason)).ShouldBe(
            [("a", VerdictReason.Clean), ("b_test", VerdictReason.Clean), ("c", VerdictReason.NoTemplate)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task RunAsync_TemplatesInTheFolderOfTheParts_AreNoParts(string ending)
    {
        bench.Add("a_test.png", Picture.Good());
        bench.Add("a_temp.png", Picture.Good());

        var run = await bench.RunHeardAsync(bench.Options with { Golden = bench.Parts + ending });

        run.Results.ShouldHaveSingleItem().PartId.ShouldBe("a_test");
    }
}
