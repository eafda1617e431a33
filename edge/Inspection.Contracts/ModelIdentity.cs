namespace Inspection.Contracts;

/// <param name="Sha256">Digest of the ONNX file, 64 lower-case hexadecimal digits.</param>
public sealed record ModelIdentity(string Name, string Version, string Sha256);
