using Inspection.Contracts;

namespace Inspection.Core.Pipeline;

/// <summary>What all results of one boot have in common, and their numbers: 1, 2, 3 … without gaps. Used by one thread.</summary>
/// <param name="lot">The lot that every part of this boot belongs to; null: not told.</param>
public sealed class ResultNumbering(StationAddress station, string bootId, RecipeIdentity recipe, string? lot = null)
{
    private long sequence;

    public StationAddress Station { get; } = station;

    public string BootId { get; } = bootId;

    /// <summary>By which a part is judged whose model does not say another.</summary>
    public RecipeIdentity Recipe { get; } = recipe;

    public string? Lot { get; } = lot;

    public long Next() => ++sequence;
}
