using Inspection.Core.Inference;

namespace Inspection.Inference.Tests.Heads;

internal static class HeadAssertions
{
    /// <summary>Label, score within 0.001, edges within a hundredth of a pixel.</summary>
    public static void ShouldBe(this Detection detection, int label, double score, double left, double top, double right, double bottom)
    {
        detection.Label.ShouldBe(label);
        ((double)detection.Score).ShouldBe(score, 0.001);
        double[] edges = [detection.Box.X, detection.Box.Y, detection.Box.Right, detection.Box.Bottom];
        edges.Zip([left, top, right, bottom]).Max(static edge => Math.Abs(edge.First - edge.Second)).ShouldBeLessThan(0.01, detection.ToString());
    }
}
