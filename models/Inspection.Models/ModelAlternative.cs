namespace Inspection.Models;

/// <summary>The same model in another precision, in the same package.</summary>
/// <param name="File">Relative to the manifest, inside the package.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="Precision"><c>fp32</c> or <c>int8</c>; each once in a package.</param>
/// <param name="Reference">What this file answers to the package's reference case; default: what the package's own model answers.</param>
public sealed record ModelAlternative(string File, string Sha256, string Precision, ReferenceAnswer? Reference = null);
