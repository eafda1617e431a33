using Inspection.Hardware.Belt;

namespace Inspection.Hardware.Tests.Belt;

public class QuadratureDecoderTests
{
    private static readonly (bool A, bool B)[] Forwards = [(true, false), (true, true), (false, true), (false, false)];

    private readonly QuadratureDecoder decoder = new(a: false, b: false);

    [Fact]
    public void Step_ALeadingB_CountsUp() => Forwards.Sum(levels => decoder.Step(levels.A, levels.B)).ShouldBe(4);

    [Fact]
    public void Step_BLeadingA_CountsDown() => Forwards.Sum(levels => decoder.Step(levels.B, levels.A)).ShouldBe(-4);

    [Fact]
    public void Step_SameLevelsAgain_CountsNothing() => decoder.Step(false, false).ShouldBe(0);

    [Fact]
    public void Step_BothChannelsAtOnce_IsAMissedEdge()
    {
        decoder.Step(true, true).ShouldBe(0);

        decoder.Missed.ShouldBe(1);
    }
}
