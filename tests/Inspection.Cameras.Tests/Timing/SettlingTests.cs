using Inspection.Cameras.Timing;

namespace Inspection.Cameras.Tests.Timing;

public sealed class SettlingTests
{
    private static readonly DateTimeOffset begin = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private readonly Settling settling = new();

    [Fact]
    public void Of_CameraThatRunsOn_TellsOldPicturesFromNewOnesAndNothingOfThoseBetween()
    {
        settling.Begin(1, At(100), At(105), pictures: 2);

        int[] taken = [60, 100, 140, 180, 220, 260];
        taken.Select(milliseconds => settling.Of(At(milliseconds))).ShouldBe([0, 0, null, null, 1, 1]);
        settling.Adjustment.ShouldBe(1);
    }

    [Fact]
    public void Of_PicturesTakenWhileItIsWritten_DoNotCountAsThoseThatTheSensorNeeds()
    {
        settling.Begin(1, At(100), At(400), pictures: 3);

        int[] taken = [150, 250, 350, 400, 450, 500, 550];
        taken.Select(milliseconds => settling.Of(At(milliseconds))).ShouldBe([null, null, null, null, null, null, 1]);
    }

    [Fact]
    public void Of_TriggeredCamera_NothingIsKnownUntilAPictureMustBeNew()
    {
        settling.Begin(1, At(100), At(205), pictures: 0);

        int[] taken = [90, 150, 210, 215];
        taken.Select(milliseconds => settling.Of(At(milliseconds))).ShouldBe([0, null, 1, 1]);
    }

    [Fact]
    public void Of_SetAgainBeforeItHasSettled_WhatCameSinceIsOfNeither()
    {
        settling.Begin(1, At(100), At(105), pictures: 2);

        settling.Begin(2, At(150), At(155), pictures: 1);

        int[] taken = [90, 140, 150, 180, 220];
        taken.Select(milliseconds => settling.Of(At(milliseconds))).ShouldBe([0, null, null, null, 2]);
    }

    [Fact]
    public void Of_CameraOpenedAnew_EveryPictureIsNew()
    {
        settling.Begin(1, At(100), At(105), pictures: 2);

        settling.Begin(2);

        settling.Of(At(90)).ShouldBe(2);
    }

    private static DateTimeOffset At(int milliseconds) => begin.AddMilliseconds(milliseconds);
}
