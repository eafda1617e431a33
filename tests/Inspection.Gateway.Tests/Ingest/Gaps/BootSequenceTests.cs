using Inspection.Contracts;
using Inspection.Gateway.Ingest.Gaps;
using TestKit;

namespace Inspection.Gateway.Tests.Ingest.Gaps;

public sealed class BootSequenceTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void Due_EverythingCameInOrder_IsNothing()
    {
        var boot = Open();
        foreach (var sequence in Enumerable.Range(1, 100))
            boot.Stored(sequence);
        boot.Told(100);

        Wait(60);

        Ask(boot).ShouldBeNull();
        boot.IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void Due_NumbersBetween_AreAskedForAfterTwoSeconds()
    {
        var boot = Open();
        Store(boot, 1, 2, 6);

        Wait(1.9);
        Ask(boot).ShouldBeNull();
        Wait(0.2);

        Ask(boot).ShouldBe(new ResultRange("b", 3, 5));
    }

    [Fact]
    public void Due_NumbersThatComeByThemselves_AreNotAskedFor()
    {
        var boot = Open();
        Store(boot, 1, 2, 6, 4, 3, 5);

        Wait(60);

        Ask(boot).ShouldBeNull();
        boot.IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void Due_SomeOfWhatWasAskedForCame_AsksForTheRestOnly()
    {
        var boot = Open();
        Store(boot, 1, 10);
        Wait(2);
        Ask(boot).ShouldBe(new ResultRange("b", 2, 9));

        Store(boot, 4, 5);
        Wait(2);

        Ask(boot).ShouldBe(new ResultRange("b", 2, 3));
        Ask(boot).ShouldBe(new ResultRange("b", 6, 9));
    }

    [Fact]
    public void Due_TailThatTheStationCounts_IsAskedForOnceItIsQuiet()
    {
        var boot = Open();
        Store(boot, 1, 2);
        boot.Told(5);

        Wait(4.9);
        Ask(boot).ShouldBeNull();
        Wait(0.2);
        Ask(boot).ShouldBeNull();
        Wait(2);

        Ask(boot).ShouldBe(new ResultRange("b", 3, 5));
    }

    [Fact]
    public void Due_BrokerStillHandsOutWhatItKept_DoesNotTakeTheBacklogForLost()
    {
        var boot = Open();
        boot.Told(100);

        foreach (var sequence in Enumerable.Range(1, 100))
        {
            boot.Stored(sequence);
            Wait(3);
            Ask(boot).ShouldBeNull();
        }
    }

    [Fact]
    public void Due_AskedInVain_WaitsLongerEachTimeAndGivesUp()
    {
        var boot = Open();
        Store(boot, 1, 4);
        List<double> asked = [];
        ResultRange? lost = null;

        for (var second = 0; lost is null; second++)
        {
            second.ShouldBeLessThan(200);
            if (boot.Due(out lost) is not null)
                asked.Add(second);
            Wait(1);
        }

        asked.ShouldBe([2, 4, 8, 16, 32]);
        lost.ShouldBe(new ResultRange("b", 2, 3));
        boot.IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void Due_LongGap_IsAskedForWithoutItsOldest()
    {
        var boot = Open();
        Store(boot, 1, 20_000);
        Wait(2);

        Ask(boot).ShouldBe(new ResultRange("b", 10_000, 19_999));
    }

    [Fact]
    public void IsWhole_TailThatTheStationCounts_IsNot()
    {
        var boot = Open();
        Store(boot, 1, 2);
        boot.IsWhole.ShouldBeTrue();

        boot.Told(3);

        boot.IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void Due_NumberOutOfTheWorld_IsAskedForWithinBounds()
    {
        var boot = Open();
        Store(boot, 1, long.MaxValue);
        Wait(2);

        Ask(boot).ShouldBe(new ResultRange("b", long.MaxValue - 10_000, long.MaxValue - 1));
    }

    [Fact]
    public void Due_WhatTheDatabaseLacks_IsAskedFor()
    {
        var boot = new BootSequence("b", [new ResultRange("b", 3, 4), new ResultRange("b", 6, 50_000)], 50_001, time);
        Store(boot, 50_001, 50_002);
        Wait(2);

        Ask(boot).ShouldBe(new ResultRange("b", 3, 4));
        Ask(boot).ShouldBe(new ResultRange("b", 40_001, 50_000));
    }

    private BootSequence Open() => new("b", [], 0, time);

    private static void Store(BootSequence boot, params long[] sequences)
    {
        foreach (var sequence in sequences)
            boot.Stored(sequence);
    }

    private static ResultRange? Ask(BootSequence boot)
    {
        var range = boot.Due(out var lost);
        lost.ShouldBeNull();
        return range;
    }

    private void Wait(double seconds) => time.Advance(TimeSpan.FromSeconds(seconds));
}
