namespace Inspection.Contracts;

/// <summary>A model package by what it is and where it lies.</summary>
/// <param name="Name">As in the package's manifest.</param>
/// <param name="Version">As in the package's manifest.</param>
/// <param name="Sha256">Digest of the package's archive, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Length of the archive.</param>
/// <param name="Url"><c>http:</c> or <c>https:</c> of the archive; <c>file:</c> of a package folder or archive on the station itself.</param>
/// <param name="Precision">E.g. <c>int8</c>; null: the one that the package runs by default.</param>
public sealed record DesiredModel(string Name, string Version, string Sha256, long Bytes, string Url, string? Precision = null);
