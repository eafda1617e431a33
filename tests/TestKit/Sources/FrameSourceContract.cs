using Inspection.Core.Sources;
using Xunit;

namespace TestKit.Sources;

/// <summary>What every <see cref="IFrameSource"/> keeps. A test class derives from it and says how to open its source.</summary>
public abstract class FrameSourceContract
{
    /// <summary>Far longer than any source takes, so that a test that would hang fails instead.</summary>
    private static readonly TimeSpan guard = TimeSpan.FromSeconds(60);

    /// <summary>A source that delivers at least two frames, and ends. Frames may be of any size.</summary>
    protected abstract IFrameSource OpenEnding();

    /// <summary>A source that delivers one frame, and then lets the reader wait for minutes.</summary>
    protected abstract IFrameSource OpenWaiting();

    [Fact]
    public void Read_UntilTheEnd_NumbersFramesUpwardsThenReturnsNull()
    {
        using var source = OpenEnding();
        var ids = new List<long>();
        while (source.Read(CancellationToken.None) is { } capture)
        {
            using var frame = Frame(capture);
            ids.Add(frame.Id.Value);
        }

        Assert.Equal(Enumerable.Range(1, ids.Count).Select(static id => (long)id), ids);
        Assert.True(ids.Count >= 2);
        Assert.Null(source.Read(CancellationToken.None));
    }

    [Fact]
    public void Read_EachPart_HasItsOwnIdAndName()
    {
        using var source = OpenEnding();
        using var first = Frame(source.Read(CancellationToken.None), out var one);
        using var second = Frame(source.Read(CancellationToken.None), out var two);

        Assert.NotEqual(one.Part, two.Part);
        Assert.NotEqual(one.Name, two.Name);
        Assert.NotEmpty(one.Part.Value);
    }

    [Fact]
    public void Read_Frame_IsStamped()
    {
        var before = TimeProvider.System.GetTimestamp();
        var startedAt = TimeProvider.System.GetUtcNow();
        using var source = OpenEnding();

        using var frame = Frame(source.Read(CancellationToken.None), out var capture);

        Assert.InRange(frame.AvailableTimestamp, before, TimeProvider.System.GetTimestamp());
        Assert.InRange(frame.CapturedAt, startedAt - TimeSpan.FromSeconds(10), TimeProvider.System.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, frame.CapturedAt.Offset);
        Assert.Equal(frame.CapturedAt, capture.CapturedAt);
        Assert.True(frame.CaptureMilliseconds >= 0);
    }

    [Fact]
    public void Read_NextAndDispose_LeaveEarlierFramesAlone()
    {
        var source = OpenEnding();
        using var frame = Frame(source.Read(CancellationToken.None), out _);
        var pixels = frame.Pixels.ToArray();

        Frame(source.Read(CancellationToken.None), out _).Dispose();
        source.Dispose();

        Assert.Equal(pixels, frame.Pixels.ToArray());
    }

    [Fact]
    public void Read_CancelledBefore_ThrowsAndTakesNothing()
    {
        using var source = OpenEnding();
        Assert.ThrowsAny<OperationCanceledException>(() => source.Read(new CancellationToken(canceled: true)));

        using var frame = Frame(source.Read(CancellationToken.None), out _);

        Assert.Equal(1, frame.Id.Value);
    }

    [Fact]
    public void Read_CancelledWhileWaiting_Throws()
    {
        using var source = OpenWaiting();
        Frame(source.Read(CancellationToken.None), out _).Dispose();
        using var cancellation = new CancellationTokenSource();
        var outcome = ReadOnThread(source, cancellation.Token);

        cancellation.Cancel();

        Assert.IsType<OperationCanceledException>(outcome(), exactMatch: false);
    }

    [Fact]
    public void Dispose_WhileReadWaits_MakesItReturnNull()
    {
        var source = OpenWaiting();
        Frame(source.Read(CancellationToken.None), out _).Dispose();
        var outcome = ReadOnThread(source, CancellationToken.None);

        source.Dispose();

        Assert.Null(outcome());
    }

    [Fact]
    public void Dispose_Twice_DoesNothing()
    {
        var source = OpenEnding();
        source.Dispose();

        source.Dispose();

        Assert.Null(source.Read(CancellationToken.None));
    }

    [Fact]
    public void Uri_Opened_IsAsGiven()
    {
        using var source = OpenEnding();

        Assert.Contains(':', source.Uri);
    }

    private static Inspection.Core.Frames.Frame Frame(Capture? capture) => Frame(capture, out _);

    private static Inspection.Core.Frames.Frame Frame(Capture? capture, out Capture taken)
    {
        taken = Assert.NotNull(capture);
        Assert.Null(taken.Failure);
        Assert.NotNull(taken.Frame);
        return taken.Frame;
    }

    /// <returns>Waits for the reading thread and gives the capture or the exception that it ended with.</returns>
    private static Func<object?> ReadOnThread(IFrameSource source, CancellationToken cancellation)
    {
        object? outcome = null;
        var reader = new Thread(() =>
        {
            try
            {
                outcome = source.Read(cancellation);
            }
            catch (Exception thrown)
            {
                outcome = thrown;
            }
        });
        reader.Start();
        // Most of the time long enough to be really waiting; the outcome is the same when not.
        reader.Join(100);
        return () => reader.Join(guard) ? outcome : throw new TimeoutException("Read did not come back.");
    }
}
