using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Planning;

/// <summary>Bytes that become a convolution's float input by a cast, a scale and moving them about: they can stay bytes.</summary>
/// <param name="Source">The tensor of bytes.</param>
/// <param name="Scale">Real value of one step.</param>
/// <param name="Moves">Transpose and Reshape nodes between the cast and the convolution, in order.</param>
internal sealed record ByteInput(string Source, float Scale, IReadOnlyList<NodeProto> Moves);
