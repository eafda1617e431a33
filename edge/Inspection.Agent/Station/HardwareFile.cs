namespace Inspection.Agent.Station;

/// <summary>Which hardware file a word on the command line means.</summary>
internal static class HardwareFile
{
    private const string BenchWord = "bench";

    /// <param name="root">Of the kit, whose own bench has a word of its own.</param>
    public static string Of(string root, string given) => given == BenchWord ? Path.Combine(root, "hardware", "bench.json") : given;
}
