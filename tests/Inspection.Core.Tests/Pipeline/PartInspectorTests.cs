using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Inference;
using Inspection.Core.Pipeline;
using Inspection.Core.Recipes;
using Inspection.Core.Registration;
using Inspection.Core.Sources;
using Inspection.Core.Tests.Fakes;

namespace Inspection.Core.Tests.Pipeline;

public class PartInspectorTests
{
    private static readonly Recipe Plain = new("product", "test-model", DeadlineMilliseconds: 60_000);
    private static readonly Detection Open = new(0, 0.9f, new Box(2, 3, 4, 5));

    [Fact]
    public void Inspect_NothingFound_IsOk()
    {
        var inspected = Inspect(new FakeEngine());

        inspected.Verdict.ShouldBe(Verdict.Ok);
        inspected.Reason.ShouldBe(VerdictReason.Clean);
        inspected.Registration?.Coverage.ShouldBe(1);
    }

    [Fact]
    public void Inspect_DetectionAboveThreshold_IsNgWithBoxInSourcePixels()
    {
        var inspected = Inspect(new FakeEngine(Open), frameSize: 32);

        inspected.Verdict.ShouldBe(Verdict.Ng);
        inspected.Detections.ShouldHaveSingleItem().Box.ShouldBe(new Box(4, 6, 8, 10));
    }

    [Fact]
    public void Inspect_DetectionBelowThreshold_IsOkButKeptForEvaluation()
    {
        using var source = new FakeSource(1);
        var inspector = Inspector(new FakeEngine(Open with { Score = 0.2f }), FakeTemplates.Square(FakeEngine.Size));

        inspector.Inspect(source.Read(default).ShouldNotBeNull()).Verdict.ShouldBe(Verdict.Ok);
        inspector.LastDetections.Length.ShouldBe(1);
    }

    [Fact]
    public void Inspect_UnreadableImage_IsUnknownWithTheCause()
    {
        using var source = new FakeSource(1) { Unreadable = _ => true };

        var inspected = Inspector(new FakeEngine(), FakeTemplates.Square(FakeEngine.Size)).Inspect(source.Read(default).ShouldNotBeNull());

        (inspected.Verdict, inspected.Reason).ShouldBe((Verdict.Unknown, VerdictReason.UnreadableImage));
        inspected.Detail?.English.ShouldBe("corrupt");
    }

    [Fact]
    public void Inspect_NoTemplate_IsUnknown() =>
        Inspect(new FakeEngine(Open), templates: new FakeTemplates(null)).Reason.ShouldBe(VerdictReason.NoTemplate);

    [Fact]
    public void Inspect_TemplateOfAnotherSize_IsUnknownWithBothSizes()
    {
        var inspected = Inspect(new FakeEngine(), templates: FakeTemplates.Square(20));

        (inspected.Verdict, inspected.Reason).ShouldBe((Verdict.Unknown, VerdictReason.NoTemplate));
        inspected.Detail?.English.ShouldContain("20×20");
        inspected.Detail?.English.ShouldContain("16×16");
    }

    [Theory]
    [InlineData(0.3, 0f, 0f)]
    [InlineData(double.NaN, 0f, 0f)]
    [InlineData(0.9, 50f, 0f)]
    [InlineData(0.9, 0f, 0.2f)]
    [InlineData(0.9, 8f, 0f)]
    public void Inspect_BeyondARegistrationLimit_IsUnknownAndNotInferred(double correlation, float shift, float radians)
    {
        var transform = RigidTransform.About(8, 8, radians, shift, 0);
        var engine = new FakeEngine { OnRun = () => throw new InvalidOperationException("must not run") };

        var inspected = Inspect(engine, registration: new FakeRegistration(new RegistrationResult(transform, correlation, 1)));

        (inspected.Verdict, inspected.Reason).ShouldBe((Verdict.Unknown, VerdictReason.NotRegistered));
        inspected.Registration.ShouldNotBeNull();
    }

    [Fact]
    public void Inspect_PictureThatCannotBeRegistered_IsUnknownWithTheCause()
    {
        var inspected = Inspect(new FakeEngine(), registration: new FakeRegistration { Refuses = true });

        (inspected.Verdict, inspected.Reason).ShouldBe((Verdict.Unknown, VerdictReason.NotRegistered));
        inspected.Detail?.English.ShouldBe("too wide");
    }

    [Fact]
    public void Inspect_BlankBoardLikeItsBlankTemplate_IsJudgedThoughNothingCorrelates()
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, FakeEngine.Size, FakeEngine.Size);
        frame.Pixels.Clear();
        frame.Pixels[20] = 200;
        frame.AvailableTimestamp = TimeProvider.System.GetTimestamp();
        var nothingToAlign = new FakeRegistration(new RegistrationResult(RigidTransform.Identity, 0, 0));

        Inspector(new FakeEngine(), FakeTemplates.Square(FakeEngine.Size), nothingToAlign).Inspect(Capture.Of(new("p"), "p", frame)).Verdict.ShouldBe(Verdict.Ok);
    }

    [Fact]
    public void Inspect_ModelFails_IsUnknownAndTheNextPartIsJudged()
    {
        using var source = new FakeSource(2);
        var engine = new FakeEngine { OnRun = () => throw new InferenceException("broken") };
        var inspector = Inspector(engine, FakeTemplates.Square(FakeEngine.Size));

        inspector.Inspect(source.Read(default).ShouldNotBeNull()).Reason.ShouldBe(VerdictReason.InferenceFailed);
        engine.OnRun = null;
        inspector.Inspect(source.Read(default).ShouldNotBeNull()).Verdict.ShouldBe(Verdict.Ok);
    }

    [Fact]
    public void Inspect_ModelThatTakesFrames_MapsBoxAndMaskByBothScales()
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Bgr24, 32, 48);
        var inspected = InspectAlone(new FakeEngine(Open) { TakesFrames = true }, frame);

        inspected.Verdict.ShouldBe(Verdict.Ng);
        inspected.Detections[0].Box.ShouldBe(new Box(4, 9, 8, 15));
        var mask = inspected.MaskOf(0).ShouldNotBeNull();
        mask.Area.ShouldBe(new Box(4, 9, 8, 15));
        (mask.Columns, mask.Rows).ShouldBe((2, 1));
        mask.Runs.ToArray().ShouldBe([1, 1]);
    }

    [Fact]
    public void Inspect_ClassifierThatIsSureOfNothing_IsUnknown()
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Bgr24, 32, 48);
        var inspected = InspectAlone(new FakeEngine(Open with { Score = 0.4f }) { TakesFrames = true, Classifies = true }, frame);

        (inspected.Verdict, inspected.Reason).ShouldBe((Verdict.Unknown, VerdictReason.InferenceFailed));
        inspected.Detail?.English.ShouldBe("No label reaches its threshold: open, the likeliest, has 0.4 of 0.5.");
    }

    [Fact]
    public void Inspect_ClassifierThatIsSureOfAGoodLabel_IsOk()
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Bgr24, 32, 48);
        var engine = new FakeEngine(new Detection(1, 0.9f, new Box(0, 0, 16, 16))) { TakesFrames = true, Classifies = true, Model = TestModel.WithGoodLabel };

        var inspected = InspectAlone(engine, frame);

        inspected.Verdict.ShouldBe(Verdict.Ok);
        inspected.Detections.ShouldBeEmpty();
    }

    private static Inspected InspectAlone(FakeEngine engine, Frame frame)
    {
        frame.AvailableTimestamp = TimeProvider.System.GetTimestamp();
        return new PartInspector(engine, null, new FakeRegistration(), Plain, TimeProvider.System).Inspect(Capture.Of(new("p"), "p", frame));
    }

    [Fact]
    public void Inspect_AfterTheDeadline_IsUnknownOverrun()
    {
        using var source = new FakeSource(1);
        var capture = source.Read(default).ShouldNotBeNull();
        capture.Frame!.AvailableTimestamp = TimeProvider.System.GetTimestamp() - TimeProvider.System.TimestampFrequency * 120;

        var inspected = Inspector(new FakeEngine(), FakeTemplates.Square(FakeEngine.Size)).Inspect(capture);

        (inspected.Verdict, inspected.Reason).ShouldBe((Verdict.Unknown, VerdictReason.Overrun));
        inspected.Stages.Total.ShouldBeGreaterThan(60_000);
    }

    [Fact]
    public void Inspect_DirtyPooledBuffers_FillsEveryInputByte()
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, FakeEngine.Size, FakeEngine.Size, new CountingPool());
        frame.Pixels.Fill(7);
        var engine = new FakeEngine();
        engine.Tested.Fill(99);

        Inspector(engine, FakeTemplates.Square(FakeEngine.Size)).Inspect(Capture.Of(new("p"), "p", frame));

        engine.Tested.ToArray().ShouldAllBe(value => value == 7);
        engine.Template.ToArray().ShouldAllBe(value => value == 0);
    }

    private static Inspected Inspect(FakeEngine engine, FakeTemplates? templates = null, FakeRegistration? registration = null, int frameSize = FakeEngine.Size)
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, frameSize, frameSize);
        frame.Pixels.Fill(128);
        frame.AvailableTimestamp = TimeProvider.System.GetTimestamp();
        return Inspector(engine, templates ?? FakeTemplates.Square(frameSize), registration).Inspect(Capture.Of(new("p"), "p", frame));
    }

    private static PartInspector Inspector(FakeEngine engine, FakeTemplates templates, FakeRegistration? registration = null) =>
        new(engine, templates, registration ?? new FakeRegistration(), Plain, TimeProvider.System);
}
