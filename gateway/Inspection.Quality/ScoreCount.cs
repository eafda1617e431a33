namespace Inspection.Quality;

/// <summary>Parts of which the truth is known, by the highest score of one class.</summary>
/// <param name="Thousandth">The score in whole thousandths, rounded down; −1: the class was not found on the part.</param>
/// <param name="HasOthers">Whether a detection of another class makes the part NG in any case.</param>
/// <param name="IsBad">What the part really is.</param>
public sealed record ScoreCount(int Thousandth, bool HasOthers, bool IsBad, long Parts);
