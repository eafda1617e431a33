using Inspection.Core.Preprocessing;
using Inspection.Core.Registration;

namespace Inspection.Imaging.Tests.Registration;

public sealed class KnownPoseTests
{
    private static readonly TestBoard Board = new(640, 640, seed: 1);
    private static readonly GoldenTemplate Golden = Board.Golden();

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 5, -7)]
    [InlineData(0, 3.4, -6.7)]
    [InlineData(0, -0.5, 0.5)]
    [InlineData(0.7, 2.2, 1.1)]
    [InlineData(2, 8, 8)]
    [InlineData(-2, -8, 8)]
    [InlineData(-2, 7.6, -7.3)]
    [InlineData(1.3, -8, -2.5)]
    [InlineData(5, 0, 0)]
    [InlineData(-4.6, 20, -30)]
    [InlineData(0, 40, -40)]
    public void Register_KnownPose_IsFoundToAThirdOfAPixel(double degrees, double shiftX, double shiftY)
    {
        var truth = RegistrationRun.Pose(Board, degrees, shiftX, shiftY);
        using var frame = Board.Photograph(truth, noise: 4);

        var run = RegistrationRun.Of(frame, Golden);

        run.CornerError(Board, truth).ShouldBeLessThan(0.3);
        run.Result.Correlation.ShouldBeGreaterThan(0.97);
    }

    [Theory]
    [InlineData(0.8, 0, 0)]
    [InlineData(1.2, 0, 0)]
    [InlineData(0.8, 40, 12)]
    [InlineData(1.2, -40, 12)]
    public void Register_OtherExposure_IsFoundAndLeavesOnlyNoiseAsResidual(double gain, double offset, double noise)
    {
        var truth = RegistrationRun.Pose(Board, -1.6, 6.3, -4.1);
        using var frame = Board.Photograph(truth, gain, offset, noise);

        var run = RegistrationRun.Of(frame, Golden);

        run.CornerError(Board, truth).ShouldBeLessThan(0.3);
        // The mean of |normal noise| is 0.8 of its deviation; resampling leaves a little at edges.
        run.Result.ResidualGrey.ShouldBeLessThan(0.8 * noise + 1.5);
    }

    [Theory]
    [InlineData(0.8, 0)]
    [InlineData(1.2, -20)]
    [InlineData(0.7, 50)]
    public void Register_OtherExposure_TemplateTakesIt(double gain, double offset)
    {
        using var frame = Board.Photograph(RigidTransform.Identity, gain, offset, noise: 0);

        var run = RegistrationRun.Of(frame, Golden);

        GreyPlane.MeanDifference(run.Tested, run.Aligned).ShouldBeLessThan(1.5);
    }

    [Fact]
    public void Register_SameExposure_TemplateStaysAsItWasTaken()
    {
        using var frame = Board.Photograph(RigidTransform.Identity, noise: 4);

        RegistrationRun.Of(frame, Golden).Aligned.ShouldBe(Golden.Grey.ToArray());
    }

    [Theory]
    [InlineData(320, 240)]
    [InlineData(97, 83)]
    [InlineData(1000, 700)]
    [InlineData(641, 479)]
    [InlineData(1280, 300)]
    public void Register_OtherSizes_IsFound(int width, int height)
    {
        var board = new TestBoard(width, height, seed: 2);
        var scale = Math.Min(width, height) / 640.0;
        var truth = RegistrationRun.Pose(board, 1.5, 7 * scale, -6 * scale);
        using var frame = board.Photograph(truth, gain: 0.9, noise: 3);

        var run = RegistrationRun.Of(frame, board.Golden());

        run.CornerError(board, truth).ShouldBeLessThan(0.3);
    }

    /// <summary>An all but empty board, whose one landmark may leave the picture's middle and even part of the picture.</summary>
    [Theory]
    [InlineData(160, 44, -1, 8, -8)]
    [InlineData(160, 44, 2, 8, 8)]
    [InlineData(620, 600, 2, -8, 3)]
    [InlineData(30, 320, -2, -4, -8)]
    [InlineData(320, 320, 1, 8, 8)]
    public void Register_OnePadNearTheEdge_IsLaidUponIt(double x, double y, double degrees, double shiftX, double shiftY)
    {
        var board = TestBoard.WithOnePad(640, x, y, 10);
        var truth = RegistrationRun.Pose(board, degrees, shiftX, shiftY);
        using var frame = board.Photograph(truth, gain: 0.85, noise: 5);

        var run = RegistrationRun.Of(frame, board.Golden());

        var (foundX, foundY) = run.Result.TemplateToFrame.Apply((float)x, (float)y);
        var (trueX, trueY) = truth.Apply((float)x, (float)y);
        foundX.ShouldBe(trueX, 0.5);
        foundY.ShouldBe(trueY, 0.5);
    }

    [Fact]
    public void Register_WholePixelShift_LeavesTheTemplatesPixelsAsTheyAre()
    {
        using var frame = Board.Photograph(RegistrationRun.Pose(Board, 0, 6, -3), noise: 4);

        var run = RegistrationRun.Of(frame, Golden);

        run.Result.TemplateToFrame.ShouldBe(new RigidTransform(0, 6, -3));
        run.Aligned[100 * 640 + 100].ShouldBe(Golden.Grey.Span[103 * 640 + 94]);
        for (var y = 0; y < 637; y++)
            run.Aligned.AsSpan(y * 640 + 6, 634).SequenceEqual(Golden.Grey.Span.Slice((y + 3) * 640, 634)).ShouldBeTrue();
    }

    [Fact]
    public void Register_ShiftedPart_ShowsTheLivePixelsWhereTheTemplateEnds()
    {
        using var frame = Board.Photograph(RegistrationRun.Pose(Board, 0, 6, -3), noise: 4);

        var run = RegistrationRun.Of(frame, Golden);

        run.Aligned.AsSpan(637 * 640).SequenceEqual(run.Tested.AsSpan(637 * 640)).ShouldBeTrue();
        run.Aligned.AsSpan(50 * 640, 6).SequenceEqual(run.Tested.AsSpan(50 * 640, 6)).ShouldBeTrue();
    }

    [Fact]
    public void Register_TurnedPart_AlignedLooksLikeTheLivePicture()
    {
        using var frame = Board.Photograph(RegistrationRun.Pose(Board, 2, -5.5, 3.3));

        var run = RegistrationRun.Of(frame, Golden);

        run.Aligned.Zip(run.Tested, static (a, b) => Math.Abs(a - b)).Average().ShouldBeLessThan(1.5);
    }

    [Fact]
    public void Register_ColourFrame_IsTakenAsGrey()
    {
        var truth = RegistrationRun.Pose(Board, 1, 2.5, 2.5);
        using var grey = Board.Photograph(truth);
        using var colour = Core.Frames.Frame.Rent(new(1), Core.Frames.PixelFormat.Bgr24, 640, 640);
        for (var i = 0; i < colour.Pixels.Length; i++)
            colour.Pixels[i] = grey.Pixels[i / 3];

        var run = RegistrationRun.Of(colour, Golden);

        run.Tested.ShouldBe(grey.Pixels.ToArray());
        run.CornerError(Board, truth).ShouldBeLessThan(0.3);
    }
}
