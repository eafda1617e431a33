using Inspection.Contracts;
using Inspection.Core.Sources;
using Inspection.Core.Tests.Fakes;
using Inspection.Core.Triggering;
using TestKit;

namespace Inspection.Core.Tests.Triggering;

public sealed class TriggeredSourceTests : IDisposable
{
    private static readonly LocalizedText Doubled = new("two parts", "부품 두 개");

    private readonly ManualTime time = new();
    private readonly LiveCamera camera;
    private readonly FakeTracker tracker = new();
    private readonly TriggeredSource source;

    public TriggeredSourceTests()
    {
        camera = new LiveCamera(time);
        source = new TriggeredSource(camera, tracker, time);
    }

    public void Dispose()
    {
        source.Dispose();
        camera.Pool.Rented.ShouldBe(0);
    }

    [Fact]
    public void Read_LiveCamera_TakesTheFirstPictureAfterThePartCame()
    {
        tracker.Arrive(7, time.GetTimestamp());
        camera.Show(age: TimeSpan.FromMilliseconds(30));
        camera.Show(age: TimeSpan.FromMilliseconds(1));
        camera.Show(age: TimeSpan.Zero);

        using var frame = Read()?.Frame;

        frame?.Id.Value.ShouldBe(3);
        source.Stale.ShouldBe(2);
        tracker.Identified.ShouldBe([(7, "frame-003")]);
    }

    [Fact]
    public void Read_LineThatEndsWhileAPartIsWaitedFor_EndsAfterThoseBefore()
    {
        tracker.Arrive(7, time.GetTimestamp());
        camera.Show(age: TimeSpan.Zero);
        Read().ShouldNotBeNull().Frame?.Dispose();

        camera.Finish();

        Read().ShouldBeNull();
        Read().ShouldBeNull();
    }

    [Fact]
    public void Read_WithoutAPart_TakesNoPicture()
    {
        camera.Show(age: TimeSpan.Zero);
        tracker.Arrive(1, time.GetTimestamp(), Doubled);

        var capture = Read();

        // The part that came next has no picture of its own, and the one that was shown is nobody's.
        capture?.Failure.ShouldBe(Doubled);
        tracker.Identified.ShouldBe([(1, "part-000001")]);
        camera.Read(CancellationToken.None)?.Frame?.Dispose();
    }

    [Fact]
    public void Read_PictureThatIsTooLate_IsAPartWithoutOne()
    {
        using var late = new TriggeredSource(camera, new FakeTracker { Matching = static (_, _) => PictureMatch.TooLate }.With(1), time);
        camera.Show(age: TimeSpan.Zero);

        late.Read(CancellationToken.None)?.Failure?.English.ShouldContain("too late");
    }

    [Fact]
    public void Read_CameraFails_LosesNoPartAndTellsTheFailure()
    {
        tracker.Arrive(1, time.GetTimestamp());
        camera.Fail(isTransient: true);
        tracker.Arrive(2, time.GetTimestamp());
        camera.Show(age: TimeSpan.Zero);
        var (captures, failures) = (new List<Capture>(), 0);

        while (captures.Count < 2)
        {
            try
            {
                captures.Add(Read().ShouldNotBeNull());
            }
            catch (SourceException)
            {
                failures++;
            }
        }

        captures[0].Failure?.English.ShouldBe("unplugged");
        captures[1].Frame.ShouldNotBeNull().Dispose();
        failures.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Read_CameraEnds_EndsAfterItsLastPart()
    {
        tracker.Arrive(1, time.GetTimestamp());
        camera.End();

        Read()?.Failure?.English.ShouldContain("ended");
        Read().ShouldBeNull();
        Read().ShouldBeNull();
    }

    [Fact]
    public void Read_FolderOrVirtualLine_ShowsThePartWhenAsked()
    {
        using var pool = new FakeSource(2);
        var parts = new FakeTracker();
        using var folder = new TriggeredSource(pool, parts, time);
        parts.Arrive(1, time.GetTimestamp());

        folder.Read(CancellationToken.None)?.Frame?.Dispose();

        parts.Identified.ShouldBe([(1, "part-0")]);
    }

    [Fact]
    public void Read_Cancelled_Throws() => Should.Throw<OperationCanceledException>(() => source.Read(new CancellationToken(canceled: true)));

    [Fact]
    public void FreeRun_EachPicture_IsAPartWhereTheCameraStood()
    {
        using var free = new FreeRunSource(camera, tracker, time);
        camera.Show(age: TimeSpan.FromMilliseconds(30));

        free.Read(CancellationToken.None)?.Frame?.Dispose();

        (free.Pacing, tracker.Entered.ShouldHaveSingleItem()).ShouldBe((SourcePacing.EachPart, ("frame-001", time.GetTimestamp() - TimeSpan.FromMilliseconds(30).Ticks)));
    }

    private Capture? Read() => source.Read(CancellationToken.None);
}
