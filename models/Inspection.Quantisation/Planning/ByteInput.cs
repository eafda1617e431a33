using Inspection.Quantisation.Calibration;
using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Planning;

/// <summary>Bytes that become a convolution's float input by a cast, a scale, an offset and moving them about: they can stay bytes.</summary>
/// <param name="Source">The tensor of bytes.</param>
/// <param name="Range">What they stand for.</param>
/// <param name="Moves">Transpose and Reshape nodes between the bytes and the convolution, in order.</param>
internal sealed record ByteInput(string Source, ByteRange Range, IReadOnlyList<NodeProto> Moves);
