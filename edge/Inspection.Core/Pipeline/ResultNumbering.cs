using Inspection.Contracts;

namespace Inspection.Core.Pipeline;

/// <summary>What all results of one boot have in common, and their numbers: 1, 2, 3 … without gaps. Used by one thread.</summary>
public sealed class ResultNumbering(StationAddress station, string bootId, RecipeIdentity recipe)
{
    private long sequence;

    public StationAddress Station { get; } = station;

    public string BootId { get; } = bootId;

    public RecipeIdentity Recipe { get; } = recipe;

    public long Next() => ++sequence;
}
