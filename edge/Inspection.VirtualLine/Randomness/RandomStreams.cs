namespace Inspection.VirtualLine.Randomness;

/// <summary>Streams of one seed. Separate ones, so that a part looks the same with and without its defects.</summary>
internal static class RandomStreams
{
    public const ulong Product = 1;
    public const ulong Etching = 2;
    public const ulong Defects = 3;
    public const ulong Camera = 4;
    public const ulong Schedule = 5;
}
