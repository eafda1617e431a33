using Inspection.Quality;

namespace Inspection.Gateway.Quality;

/// <summary>One lot, day or hour.</summary>
/// <param name="Name">The lot; else when it begins, ISO 8601.</param>
/// <param name="FirstAt">Its earliest capture.</param>
/// <param name="Yield">OK ÷ inspections.</param>
internal sealed record TrendPoint(string Name, DateTimeOffset FirstAt, long Inspections, long Ok, long Ng, long Unknown, Share Yield)
{
    public static TrendPoint Of(string name, DateTimeOffset firstAt, long ok, long ng, long unknown) =>
        new(name, firstAt, ok + ng + unknown, ok, ng, unknown, Share.Among(ok, ok + ng + unknown));
}
