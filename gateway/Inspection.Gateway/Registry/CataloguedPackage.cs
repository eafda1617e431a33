using Inspection.Models;

namespace Inspection.Gateway.Registry;

/// <summary>A package that stations can fetch.</summary>
/// <param name="Sha256">Digest of its archive.</param>
/// <param name="Bytes">Length of its archive.</param>
internal sealed record CataloguedPackage(ModelPackage Package, string Sha256, long Bytes);
