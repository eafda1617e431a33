using Inspection.Contracts;

namespace TestKit.Stations;

/// <summary>What a <see cref="SimulatedStation"/> inspects, and how.</summary>
public sealed record SimulatedLine
{
    public double PartsPerSecond { get; init; } = 5;

    /// <summary>0–1: parts with defects. Which ones follows from the station's name and the part's number alone.</summary>
    public double DefectShare { get; init; } = 0.1;

    /// <summary>JPEGs of <see cref="WidthPixels"/> × <see cref="HeightPixels"/>, one after the other; none: parts without a picture.</summary>
    public IReadOnlyList<byte[]> Pictures { get; init; } = [];

    public int WidthPixels { get; init; } = 640;

    public int HeightPixels { get; init; } = 640;

    public ModelIdentity Model { get; init; } = new("substrate-compare", "2.0.0", new string('a', 64));

    public RecipeIdentity Recipe { get; init; } = new("default", "0123456789ab");

    public StationStatus Status { get; init; } = StationStatus.Online;

    /// <summary>What is degraded.</summary>
    public string? Detail { get; init; }

    /// <summary>A new lot after so many parts; 0: parts without a lot.</summary>
    public int PartsPerLot { get; init; }

    /// <summary>Each detection comes with its shape.</summary>
    public bool Masks { get; init; }
}
