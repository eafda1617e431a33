using Inspection.Core.Frames;
using Inspection.Core.Registration;
using Inspection.Imaging.Registration;

namespace Inspection.Imaging.Tests.Registration;

public sealed class HardInputTests
{
    private static readonly TestBoard Board = new(320, 320, seed: 1);
    private static readonly GoldenTemplate Golden = Board.Golden();
    private static readonly GoldenTemplate FlatGolden = new("flat", 320, 320, new byte[320 * 320]);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Register_AnotherProduct_CorrelatesLittle(int seed)
    {
        using var frame = new TestBoard(320, 320, seed).Photograph(RigidTransform.Identity, noise: 3);

        RegistrationRun.Of(frame, Golden).Result.Correlation.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void Register_Noise_CorrelatesNot()
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, 320, 320);
        new Random(1).NextBytes(frame.Pixels);

        RegistrationRun.Of(frame, Golden).Result.Correlation.ShouldBeLessThan(0.2);
    }

    [Fact]
    public void Register_FlatFrame_IsCorrelationZeroWithTheTemplateAsItIs()
    {
        using var frame = Flat(128);

        var run = RegistrationRun.Of(frame, Golden);

        (run.Result.Correlation, run.Result.TemplateToFrame).ShouldBe((0, RigidTransform.Identity));
        run.Aligned.AsSpan().SequenceEqual(Golden.Grey.Span).ShouldBeTrue();
    }

    [Fact]
    public void Register_FlatTemplate_IsCorrelationZero()
    {
        using var frame = Board.Photograph(RigidTransform.Identity);

        RegistrationRun.Of(frame, FlatGolden).Result.Correlation.ShouldBe(0);
    }

    [Fact]
    public void Register_BothFlat_IsCorrelationZeroWithoutResidual()
    {
        using var frame = Flat(200);

        var result = RegistrationRun.Of(frame, FlatGolden).Result;

        (result.Correlation, result.ResidualGrey).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(9, 300)]
    public void Register_TinyPicture_DoesNotThrow(int width, int height)
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, width, height);
        new Random(1).NextBytes(frame.Pixels);

        RegistrationRun.Of(frame, new GoldenTemplate("tiny", width, height, frame.Pixels)).Result.Correlation.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Register_InvertedPart_DoesNotPassForTheTemplate()
    {
        using var frame = Board.Photograph(RigidTransform.Identity, gain: -1, offset: 255);

        RegistrationRun.Of(frame, Golden).Result.Correlation.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void Register_HalfThePartMissing_IsStillLaidRight()
    {
        var truth = RegistrationRun.Pose(Board, 0, 3, 2);
        using var frame = Board.Photograph(truth, noise: 3);
        frame.Pixels[(frame.Pixels.Length * 3 / 4)..].Fill(60);

        RegistrationRun.Of(frame, Golden).CornerError(Board, truth).ShouldBeLessThan(1);
    }

    [Fact]
    public void Register_OtherSize_ThrowsWithBothSizes()
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, 320, 240);
        using var registration = new TemplateRegistration();

        Should.Throw<ArgumentException>(() => registration.Register(frame, Golden, new byte[320 * 240], new byte[320 * 240]))
            .Message.ShouldContain("320×240");
    }

    [Fact]
    public void Register_PlaneTooSmall_Throws()
    {
        using var frame = Flat(1);
        using var registration = new TemplateRegistration();

        Should.Throw<ArgumentException>(() => registration.Register(frame, Golden, new byte[320 * 320], new byte[320 * 320 - 1]));
    }

    [Fact]
    public void Register_AgainAndAgain_AllocatesNothingWorthMentioning()
    {
        using var registration = new TemplateRegistration();
        using var frame = Board.Photograph(RegistrationRun.Pose(Board, 1, 2, 3));
        byte[] tested = new byte[320 * 320], aligned = new byte[320 * 320];
        for (var i = 0; i < 5; i++)
            registration.Register(frame, Golden, tested, aligned);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 20; i++)
            registration.Register(frame, Golden, tested, aligned);

        // Headers of matrices only; a picture would be 102,400 bytes.
        ((GC.GetAllocatedBytesForCurrentThread() - before) / 20).ShouldBeLessThan(4096);
    }

    private static Frame Flat(byte grey)
    {
        var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, 320, 320);
        frame.Pixels.Fill(grey);
        return frame;
    }
}
