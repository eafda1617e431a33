using Inspection.Hardware.Configuration;
using Inspection.Hardware.Watching;
using TestKit;

namespace Inspection.Hardware.Tests.Watching;

public class EncoderWatchTests
{
    private const double Clearance = 300;

    private readonly ManualTime time = new();
    private (long A, long B) edges;
    private double position;
    private long sightings;

    [Fact]
    public void Look_BeltThatMoves_FindsNothing()
    {
        var watch = Watch();

        Look(watch, 50, a: 40, b: 40);

        (watch.Fault, watch.IsLost).ShouldBe((EncoderFault.None, false));
    }

    [Theory]
    [InlineData(10, 0, EncoderFault.ChannelB)]
    [InlineData(0, 10, EncoderFault.ChannelA)]
    public void Look_OneChannelAlone_NamesTheOtherAndNothingIsCertain(int a, int b, object silent)
    {
        var watch = Watch();

        Look(watch, 4, a, b);

        (watch.Fault, watch.IsLost).ShouldBe(((EncoderFault)silent, true));
    }

    [Fact]
    public void Look_OneChannelTremblesWhileTheLineStands_FindsNothing()
    {
        var watch = Watch();

        Look(watch, 50, a: 10, b: 0, isRunning: false);

        watch.Fault.ShouldBe(EncoderFault.None);
    }

    [Fact]
    public void Look_NoCountsWhileTheLineShouldRun_IsLostUntilTheBeltIsEmptyAgain()
    {
        var watch = Watch();
        Look(watch, 10, a: 40, b: 40);

        Look(watch, 11, a: 0, b: 0);
        (watch.Fault, watch.IsLost).ShouldBe((EncoderFault.Silent, true));
        // Stopped and started again it is no better.
        Look(watch, 2, a: 0, b: 0, isRunning: false);
        Look(watch, 2, a: 0, b: 0);
        watch.Fault.ShouldBe(EncoderFault.Silent);

        Look(watch, 1, a: 1, b: 1);
        (watch.Fault, watch.IsLost).ShouldBe((EncoderFault.Clearing, true));
        position += Clearance;
        Look(watch, 1, a: 1, b: 1);
        watch.IsLost.ShouldBeFalse();
    }

    [Fact]
    public void Look_BeltSwitchedOnLaterThanItsLine_HasNothingToClear()
    {
        var watch = Watch();
        Look(watch, 20, a: 0, b: 0);
        watch.Fault.ShouldBe(EncoderFault.Silent);

        Look(watch, 1, a: 40, b: 40);

        watch.Fault.ShouldBe(EncoderFault.None);
    }

    [Fact]
    public void Look_SlowBeltWhoseChannelsTakeTurns_CountsAgain()
    {
        var watch = Watch();
        Look(watch, 10, a: 40, b: 40);
        Look(watch, 11, a: 0, b: 0);

        Look(watch, 1, a: 1, b: 0);
        watch.Fault.ShouldBe(EncoderFault.Silent);
        Look(watch, 1, a: 0, b: 1);

        watch.Fault.ShouldBe(EncoderFault.Clearing);
    }

    [Fact]
    public void Look_PausesOfABeltThatNobodyTells_AreNoFaultUntilPartsComeBy()
    {
        var watch = Watch(isTold: false);
        for (var pause = 0; pause < 5; pause++)
        {
            Look(watch, 5, a: 40, b: 40);
            Look(watch, 100, a: 0, b: 0);
            watch.Fault.ShouldBe(EncoderFault.None);
        }

        sightings += 2;
        Look(watch, 1, a: 0, b: 0);

        (watch.Fault, watch.IsLost).ShouldBe((EncoderFault.Still, true));
    }

    [Fact]
    public void Look_ProgramThatStoodStill_DoesNotTakeItForSilence()
    {
        var watch = Watch();

        time.Advance(TimeSpan.FromSeconds(60));
        Look(watch, 1, a: 0, b: 0);

        watch.Fault.ShouldBe(EncoderFault.None);
    }

    [Fact]
    public void Look_PartsComeByWithoutACount_NothingIsCertain()
    {
        var watch = Watch();
        Look(watch, 5, a: 40, b: 40);

        sightings++;
        Look(watch, 1, a: 0, b: 0);
        watch.Fault.ShouldBe(EncoderFault.None);
        sightings++;
        Look(watch, 1, a: 0, b: 0);

        (watch.Fault, watch.IsLost).ShouldBe((EncoderFault.Still, true));
    }

    [Fact]
    public void Look_BothChannelsAgain_IsCertainOnceTheBeltIsEmpty()
    {
        var watch = Watch();
        Look(watch, 4, a: 10, b: 0);

        Look(watch, 1, a: 40, b: 40);
        (watch.Fault, watch.IsLost).ShouldBe((EncoderFault.Clearing, true));
        position += Clearance - 1;
        Look(watch, 1, a: 40, b: 40);
        watch.IsLost.ShouldBeTrue();
        position += 1;
        Look(watch, 1, a: 40, b: 40);

        (watch.Fault, watch.IsLost).ShouldBe((EncoderFault.None, false));
    }

    [Fact]
    public void Look_SwitchedOff_FindsNothing()
    {
        var watch = Watch(new WatchSettings(EncoderSilentSeconds: 0));

        Look(watch, 50, a: 10, b: 0);

        watch.Fault.ShouldBe(EncoderFault.None);
    }

    private EncoderWatch Watch(WatchSettings? settings = null, bool isTold = true) => new(settings ?? new WatchSettings(), Clearance, isTold, time);

    private void Look(EncoderWatch watch, int times, long a, long b, bool isRunning = true)
    {
        for (var i = 0; i < times; i++)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            edges = (edges.A + a, edges.B + b);
            watch.Look(isRunning, edges, sightings, position);
        }
    }
}
