using Inspection.Core.Sources;
using Inspection.VirtualLine.Line;

namespace Inspection.VirtualLine.Tests.Line;

public class SubstrateLinePacingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ManualTime time = new();

    [Fact]
    public void Pacing_VirtualLine_IsEachPart()
    {
        using var line = SubstrateLine.Open("sim:substrate", time);
        line.Pacing.ShouldBe(SourcePacing.EachPart);
    }

    [Fact]
    public async Task Read_SecondPart_ComesWhenItIsDue()
    {
        using var line = SubstrateLine.Open("sim:substrate?fps=2", time);
        Release(line.Read(default));
        var second = Task.Run(() => line.Read(default));
        await Waiting(1);
        time.Advance(TimeSpan.FromMilliseconds(499));
        second.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromMilliseconds(1));
        var capture = await second.WaitAsync(Patience);
        capture.ShouldNotBeNull().CapturedAt.ShouldBe(DateTimeOffset.UnixEpoch.AddMilliseconds(500));
        Release(capture);
    }

    [Fact]
    public async Task Read_ReaderLongAway_HoldsTheLineInsteadOfABurst()
    {
        using var line = SubstrateLine.Open("sim:substrate?fps=2", time);
        Release(line.Read(default));
        time.Advance(TimeSpan.FromSeconds(60));
        Release(line.Read(default));
        Release(line.Read(default));
        var next = Task.Run(() => line.Read(default));
        await Waiting(1);
        next.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromMilliseconds(500));
        Release(await next.WaitAsync(Patience));
    }

    [Fact]
    public async Task Read_CancelledWhileWaiting_TakesNothingFromTheLine()
    {
        using var line = SubstrateLine.Open("sim:substrate?fps=2", time);
        Release(line.Read(default));
        using var stop = new CancellationTokenSource();
        var waiting = Task.Run(() => line.Read(stop.Token));
        await Waiting(1);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting.WaitAsync(Patience));
        time.Advance(TimeSpan.FromMilliseconds(500));
        var capture = line.Read(default).ShouldNotBeNull();
        capture.Part.Value.ShouldBe("S0001-000002");
        Release(capture);
    }

    [Fact]
    public async Task Dispose_WhileAReaderWaits_EndsTheWait()
    {
        var line = SubstrateLine.Open("sim:substrate?fps=2", time);
        Release(line.Read(default));
        var waiting = Task.Run(() => line.Read(default));
        await Waiting(1);
        line.Dispose();
        (await waiting.WaitAsync(Patience)).ShouldBeNull();
        line.Read(default).ShouldBeNull();
    }

    [Fact]
    public void Dispose_Twice_DoesNothingMore()
    {
        var line = SubstrateLine.Open("sim:substrate", time);
        line.Dispose();
        Should.NotThrow(line.Dispose);
    }

    private async Task Waiting(int readers)
    {
        for (var patience = 0; time.Waits < readers; patience++)
        {
            patience.ShouldBeLessThan(6000);
            await Task.Delay(10);
        }
    }

    private static void Release(Capture? capture) => capture.ShouldNotBeNull().Frame.ShouldNotBeNull().Dispose();
}
