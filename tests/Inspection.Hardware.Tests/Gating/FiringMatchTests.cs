using Benchmarks.Gating;

namespace Inspection.Hardware.Tests.Gating;

/// <summary>What the benchmark and the virtual machine's check call early, late and missed. A tick is a microsecond.</summary>
public class FiringMatchTests
{
    private const int Parts = 4;
    private static readonly List<(bool Rejects, long Instant)> ideal = [.. Enumerable.Range(1, Parts).SelectMany(static part => new[] { (true, Open(part)), (false, Open(part) + 20_000) })];

    [Fact]
    public void Errors_EachFiringOnTime_MatchesAllAndNeitherStartNorEnd()
    {
        Errors([(true, 0), (false, 10), .. Of(0, 1, 2, 3, 4), (true, 900_000)]).ShouldBe(Enumerable.Repeat(0.0, 2 * Parts));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5_000)]
    [InlineData(25_000)]
    public void Errors_FiringBeforeItsInstant_IsEarlyHoweverEarly(int early)
    {
        var errors = Errors([(true, 0), (false, 10), .. Of(0, 1, 2), (true, Open(3) - early), (false, Open(3) + 20_000 - early), .. Of(0, 4)]);

        errors.ShouldBe([0, 0, 0, 0, -early, -early, 0, 0]);
        GateFigures(errors).ShouldBe((2, 0));
    }

    [Fact]
    public void Errors_FiringTooMany_MakesThoseAfterItEarly()
    {
        var errors = Errors([(true, 0), (false, 10), .. Of(0, 1), (true, Open(1) + 25_000), (false, Open(1) + 30_000), .. Of(0, 2, 3, 4)]);

        errors.Count(static error => error < 0).ShouldBe(6);
    }

    [Fact]
    public void Errors_FiringLeftOut_IsMissedAndMovesNoOther()
    {
        GateFigures(Errors([(true, 0), (false, 10), .. Of(0, 1, 3, 4)])).ShouldBe((0, 2));
        Errors([(true, 0), (false, 10), .. Of(0, 1), (true, Open(3)), (false, Open(3) + 20_000), .. Of(0, 4)]).ShouldAllBe(static error => error == 0);
    }

    [Fact]
    public void Errors_GateThatStaysOpenOverTwo_ClosesWithTheSecond()
    {
        Errors([(true, 0), (false, 10), (true, Open(1)), (false, Open(2) + 20_000), .. Of(0, 3, 4)]).ShouldBe([0, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void Errors_LateFiring_IsLate()
    {
        Errors([(true, 0), (false, 10), .. Of(0, 1, 2), .. Of(15_000, 3), .. Of(0, 4)]).ShouldBe([0, 0, 0, 0, 15_000, 15_000, 0, 0]);
    }

    private static long Open(int part) => 100_000 + part * 50_000;

    private static List<double> Errors(IReadOnlyList<(bool Rejects, long Timestamp)> writes) => FiringMatch.Errors(ideal, writes, frequency: 1_000_000);

    private static (int Early, int Missed) GateFigures(List<double> errors) => (errors.Count(static error => error < -1), ideal.Count - errors.Count);

    private static IEnumerable<(bool Rejects, long Timestamp)> Of(int late, params int[] parts) =>
        parts.SelectMany(part => new[] { (true, Open(part) + late), (false, Open(part) + 20_000 + late) });
}
