using Benchmarks.AgainstPeers;

namespace Benchmarks.Tests.AgainstPeers;

public class RatiosTests
{
    private static readonly DetectorFigures kit = Figures("kit", framesPerSecond: 90, latency50: 10, latency99: 20, memory: 100);
    private static readonly DetectorFigures quick = Figures("quick", framesPerSecond: 60, latency50: 20, latency99: 80, memory: 200);
    private static readonly DetectorFigures even = Figures("even", framesPerSecond: 30, latency50: 40, latency99: 50, memory: 80);

    [Fact]
    public void Of_Peer_IsTheKitByIt() => Ratios.Of(kit, quick).ShouldBe(new Ratios("quick", 1.5, 0.5, 0.25, 0.5));

    [Fact]
    public void ToBest_PeersGoodAtDifferentThings_TakesTheBetterOneEachTime() =>
        Ratios.ToBest([Ratios.Of(kit, quick), Ratios.Of(kit, even)]).ShouldBe(new Ratios("best", 1.5, 0.5, 0.4, 1.25));

    [Fact]
    public void Of_MachineThatWasBusyForARound_TakesTheMedianOfTheRounds() =>
        Ratios.Of(kit with { TurnsPerSecond = [90, 10, 80] }, quick with { TurnsPerSecond = [60, 5, 10] }).FramesPerSecond.ShouldBe(2);

    [Fact]
    public void OfTurns_SeveralTurns_TakesTheMedianRateAndAllLatencies()
    {
        var figures = DetectorFigures.Of("kit", [Turn(10, 1), Turn(30, 3), Turn(20, 2)], agreement: 1);

        (figures.FramesPerSecond, figures.LatencyMs50, figures.LatencyMs99, figures.Frames).ShouldBe((20, 2, 3, 3));
        figures.PeakMegabytes.ShouldBe(30);
        figures.TurnsPerSecond.ShouldBe([10, 30, 20]);
    }

    private static Turn Turn(double framesPerSecond, double latency) => new(
        framesPerSecond, [latency], new Dictionary<string, double> { ["inference"] = latency }, 1, 0, (long)framesPerSecond * 1024 * 1024, new Dictionary<string, IReadOnlyList<Finding>>());

    private static DetectorFigures Figures(string name, double framesPerSecond, double latency50, double latency99, double memory) =>
        new(name, framesPerSecond, [framesPerSecond], latency50, latency99, memory, memory, 1, new Dictionary<string, double>(), 1, 1);
}
