namespace Inspection.Gateway.Products;

/// <summary>A golden template (기준 이미지).</summary>
/// <param name="Sha256">Digest of the image file.</param>
/// <param name="Origin"><c>upload</c>, or <c>result/</c> and the id of the result whose picture it was.</param>
internal sealed record Template(string Sha256, string ContentType, long Bytes, int WidthPixels, int HeightPixels, string Origin, string CreatedBy, DateTimeOffset CreatedAt);
