namespace Inspection.Models;

/// <param name="File">Relative to the manifest, inside the package.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Precision"><c>fp32</c> or <c>int8</c>.</param>
public sealed record ModelFile(string File, string Sha256, string Precision);
