using Inspection.Quantisation.Calibration;
using Inspection.Quantisation.Rewriting;

namespace Inspection.Quantisation.Tests;

public class WeightTests
{
    [Fact]
    public void Weights_OfEachChannel_UseTheirWholeRange()
    {
        var bytes = ByteWeights.Of([1f, -0.5f, 0.02f, 0.011f], null, 2, 0.1f);

        bytes.Values.ShouldBe([127, -64, 127, 70]);
        bytes.Scales[0].ShouldBe(1 / 127f, 1e-7f);
        bytes.Scales[1].ShouldBe(0.02f / 127, 1e-9f);
        bytes.Bias.ShouldBeNull();
    }

    [Fact]
    public void Bias_IsInStepsOfInputTimesWeight() => ByteWeights.Of([1.27f], [0.5f], 1, 0.1f).Bias.ShouldBe([500]);

    [Fact]
    public void Bias_OfAnEmptiedChannel_StillFits()
    {
        var bytes = ByteWeights.Of([0f, 0f], [-3f], 1, 1e-3f);

        Math.Abs((long)bytes.Bias.ShouldNotBeNull()[0]).ShouldBeLessThanOrEqualTo(1 << 30);
        (bytes.Bias[0] * (double)bytes.BiasScales[0]).ShouldBe(-3, 1e-6);
    }

    [Theory]
    [InlineData(0, 2.55, 0.01f, 0)]
    [InlineData(-1, 1.55, 0.01f, 100)]
    [InlineData(-2.55, 0, 0.01f, 255)]
    [InlineData(0, 0, 1f, 0)]
    public void Range_OfValues_HoldsZeroExactly(double lowest, double highest, float scale, byte zero)
    {
        var range = ByteRange.Of(lowest, highest);

        range.Scale.ShouldBe(scale, 1e-6f);
        range.ZeroPoint.ShouldBe(zero);
    }
}
