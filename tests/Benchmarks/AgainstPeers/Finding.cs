namespace Benchmarks.AgainstPeers;

/// <param name="Score">0–1.</param>
/// <param name="Box">x, y, width, height in pixels of the picture.</param>
internal sealed record Finding(string Label, double Score, IReadOnlyList<double> Box)
{
    public double IntersectionOverUnion(Finding other)
    {
        var width = Shared(Box[0], Box[2], other.Box[0], other.Box[2]);
        var height = Shared(Box[1], Box[3], other.Box[1], other.Box[3]);
        var shared = width * height;
        return shared <= 0 ? 0 : shared / (Box[2] * Box[3] + other.Box[2] * other.Box[3] - shared);
    }

    private static double Shared(double first, double firstLength, double second, double secondLength) =>
        Math.Max(0, Math.Min(first + firstLength, second + secondLength) - Math.Max(first, second));
}
