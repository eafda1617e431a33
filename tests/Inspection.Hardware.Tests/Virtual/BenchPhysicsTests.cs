using Inspection.Contracts;
using Inspection.Core.Parts;
using Inspection.Hardware.Virtual.Physics;
using Shouldly;

namespace Inspection.Hardware.Tests.Virtual;

public class BenchPhysicsTests
{
    private static readonly BenchLayout layout = new(60, 40, 10, Sensor: 80, Camera: 110, Gate: 360, End: 480, OpeningMilliseconds: 10, ClosingMilliseconds: 10);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AdvanceTo_OtherStepsOfTime_TellsTheSame(int seed)
    {
        var (coarse, fine) = (Run(seed, 0.5), Run(seed, 0.0013));

        coarse.Lines.Count.ShouldBeGreaterThan(1000);
        string.Join('\n', fine.Lines.Except(coarse.Lines)).ShouldBeEmpty();
        fine.Lines.Count.ShouldBe(coarse.Lines.Count);
        fine.AtCamera.ShouldBe(coarse.AtCamera);

        static BenchLog Run(int seed, double step)
        {
            var log = new BenchLog();
            var belt = new BenchPhysics(layout, 1, seed, log);
            for (var i = 0; i < 20; i++)
                belt.Feed(Part(i), false);
            foreach (var (speed, until) in new[] { (500.0, 2.0003), (0.0, 3.0), (125.0, 4.5), (2000.0, 6.0001) })
            {
                belt.Run(speed);
                for (var now = belt.Now; now < until; now += step)
                    belt.AdvanceTo(Math.Min(until, now));
                belt.AdvanceTo(until);
            }
            return log;
        }
    }

    [Fact]
    public void AdvanceTo_OnePart_BreaksTheBeamForItsLength()
    {
        var log = new BenchLog();
        var belt = new BenchPhysics(layout, double.PositiveInfinity, 1, log);
        belt.Feed(Part(1), false);
        belt.Run(100);

        belt.AdvanceTo(10);

        log.Lines.ShouldBe(["0.80000 beam True", "1.40000 beam False"]);
    }

    [Fact]
    public void AdvanceTo_EncoderAtConstantSpeed_CountsEachMillimetre()
    {
        var log = new BenchLog();
        var belt = new BenchPhysics(layout, 0.5, 1, log);
        belt.Run(250);

        belt.AdvanceTo(2);

        log.Count.ShouldBe(1000);
        belt.Position.ShouldBe(500, 1e-6);
    }

    [Fact]
    public void Photograph_PartInTheField_IsTakenOnceAndNeverTheNext()
    {
        var belt = new BenchPhysics(layout, double.PositiveInfinity, 1, new BenchLog());
        belt.Feed(Part(1), false);
        belt.Run(100);

        belt.AdvanceTo(1.09);
        belt.Photograph(onceOnly: true).ShouldBeNull();
        belt.AdvanceTo(1.11);
        belt.Photograph(onceOnly: true).ShouldNotBeNull().Identity.ShouldBe(Part(1));
        belt.Photograph(onceOnly: true).ShouldBeNull();
        belt.Photograph(onceOnly: false).ShouldNotBeNull();
    }

    [Fact]
    public void Photograph_PartGoneBy_IsNotSeenAnyMore()
    {
        var belt = new BenchPhysics(layout, double.PositiveInfinity, 1, new BenchLog());
        belt.Feed(Part(1), false);
        belt.Run(100);

        belt.AdvanceTo((layout.Camera + layout.Field + 1) / 100);

        belt.Photograph(onceOnly: true).ShouldBeNull();
    }

    [Fact]
    public void TellGate_NeverTold_RejectsEverything()
    {
        var belt = new BenchPhysics(layout, double.PositiveInfinity, 1, new BenchLog());
        for (var i = 0; i < 10; i++)
            belt.Feed(Part(i), false);
        belt.Run(500);

        belt.AdvanceTo(10);

        belt.Counts.ShouldBe(new BenchCounts(Laid: 10, Passed: 0, Rejected: 10, GoodHit: 0, BadPassed: 0, Escapes: 0, FalseRejects: 0));
    }

    [Fact]
    public void TellGate_TurnedWhileAGoodPartIsThere_CountsTheHit()
    {
        var belt = new BenchPhysics(layout, double.PositiveInfinity, 1, new BenchLog());
        belt.Feed(Part(1), false);
        belt.TellGate(reject: false);
        belt.Run(100);
        belt.AdvanceTo(3);
        belt.Judge(Part(1), Verdict.Ok);

        belt.AdvanceTo(3.7);
        belt.TellGate(reject: true);
        belt.AdvanceTo(3.705);
        belt.TellGate(reject: false);
        belt.AdvanceTo(10);

        belt.Counts.ShouldBe(new BenchCounts(Laid: 1, Passed: 1, Rejected: 0, GoodHit: 1, BadPassed: 0, Escapes: 0, FalseRejects: 0));
    }

    [Theory]
    [InlineData(Verdict.Ok, true, 0, 1, 1, 0)]
    [InlineData(Verdict.Ng, false, 1, 0, 0, 1)]
    [InlineData(Verdict.Ng, true, 1, 0, 0, 0)]
    public void Judge_WrongOrRight_CountsTheModelsFaults(Verdict verdict, bool isBad, int badPassed, int okPassed, int escapes, int falseRejects)
    {
        var belt = new BenchPhysics(layout, double.PositiveInfinity, 1, new BenchLog());
        belt.Feed(Part(1), isBad);
        belt.TellGate(reject: false);
        belt.Run(100);
        belt.AdvanceTo(2);
        belt.Judge(Part(1), verdict);
        belt.AdvanceTo(10);

        belt.Counts.Passed.ShouldBe(badPassed + okPassed);
        belt.Counts.BadPassed.ShouldBe(badPassed);
        belt.Counts.Escapes.ShouldBe(escapes);
        belt.Counts.FalseRejects.ShouldBe(falseRejects);
    }

    private static PartId Part(int number) => PartId.Numbered("part-", number, 4);
}
