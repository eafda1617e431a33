using Inspection.Core.Pipeline;

namespace Inspection.Core.Tests.Pipeline;

public class LatencyHistogramTests
{
    [Fact]
    public void Percentile_OneToThousand_IsWithinOnePercent()
    {
        var histogram = new LatencyHistogram();
        for (var i = 1; i <= 1000; i++)
            histogram.Record(i);

        histogram.Percentile(0.50).ShouldBe(500, 5);
        histogram.Percentile(0.99).ShouldBe(990, 10);
        histogram.Summarise().Max.ShouldBe(1000);
    }

    [Fact]
    public void Percentile_NothingRecorded_IsZero() => new LatencyHistogram().Summarise().P99.ShouldBe(0);

    [Fact]
    public void Record_BeyondTheRange_StaysInTheLastBucket()
    {
        var histogram = new LatencyHistogram();
        histogram.Record(0);
        histogram.Record(1e9);

        histogram.Percentile(0.5).ShouldBeLessThan(0.01);
        histogram.Summarise().Max.ShouldBe(1e9);
    }
}
