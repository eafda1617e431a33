namespace Inspection.Inference;

/// <summary>One input of the graph as the session reads it.</summary>
/// <param name="Name">Name of the graph input.</param>
/// <param name="Shape">Every axis with its length.</param>
/// <param name="Bytes">The memory that the session reads, valid for as long as the engine lives; changes with every part.</param>
public sealed record InputTensor(string Name, IReadOnlyList<int> Shape, ReadOnlyMemory<byte> Bytes);
