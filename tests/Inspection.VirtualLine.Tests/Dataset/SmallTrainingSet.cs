using Inspection.VirtualLine.Dataset;
using Inspection.VirtualLine.Defects;
using TestKit;

namespace Inspection.VirtualLine.Tests.Dataset;

/// <summary>One set for all tests that only read it; the pictures are kept in memory under their paths.</summary>
public sealed class SmallTrainingSet : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SmallTrainingSet() => Counts = TrainingSet.Write(folder.Path, Options, (path, width, height, grey) =>
    {
        (width, height).ShouldBe((640, 640));
        Images.Add(Path.GetRelativePath(folder.File("PCBData"), path), grey.ToArray());
    });

    public static TrainingSetOptions Options { get; } = new(Seed: 3, TrainingPairs: 12, TrainingProducts: 3, ValidationPairs: 4, ValidationProducts: 2);

    public IReadOnlyDictionary<DefectKind, int> Counts { get; }

    public Dictionary<string, byte[]> Images { get; } = [];

    public string Notes(string relative) => Path.Combine(folder.File("PCBData"), relative);

    public (string Image, string Notes)[] Lines(string list) =>
        [.. File.ReadAllLines(Notes(list)).Select(static line => line.Split(' ')).Select(static parts => (parts[0], parts[1]))];

    public void Dispose() => folder.Dispose();
}
