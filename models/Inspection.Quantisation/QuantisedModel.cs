namespace Inspection.Quantisation;

/// <summary>What <see cref="ModelQuantiser"/> made.</summary>
/// <param name="File">The ONNX file, int8 as QuantizeLinear and DequantizeLinear pairs.</param>
/// <param name="Convolutions">Convolutions with byte weights.</param>
/// <param name="FloatConvolutions">Convolutions left in float: the output layer.</param>
public sealed record QuantisedModel(byte[] File, int Convolutions, int FloatConvolutions);
