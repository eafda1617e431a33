namespace Inspection.Imaging;

/// <summary>The file formats that can be read.</summary>
internal enum ImageKind
{
    Jpeg,
    Png,
    Bmp,
    Tiff,
}
