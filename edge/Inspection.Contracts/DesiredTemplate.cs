namespace Inspection.Contracts;

/// <summary>A golden template by what it is and where it lies.</summary>
/// <param name="Sha256">Digest of the image file, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="Url"><c>http:</c>, <c>https:</c> or <c>file:</c> of the image.</param>
public sealed record DesiredTemplate(string Sha256, long Bytes, string Url)
{
    /// <summary>A picture of 8192×8192 as PNG stays below.</summary>
    public const long MaximumBytes = 64L << 20;
}
