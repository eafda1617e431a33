namespace Inspection.Quantisation;

/// <summary>One input of a model as the graph takes it.</summary>
/// <param name="Name">Name of the graph input.</param>
/// <param name="Shape">Every axis with its length.</param>
/// <param name="Data">The elements in the type of the graph input, uint8 or float32 (little-endian), last axis first; only read during the call.</param>
public sealed record CalibrationInput(string Name, IReadOnlyList<int> Shape, ReadOnlyMemory<byte> Data);
