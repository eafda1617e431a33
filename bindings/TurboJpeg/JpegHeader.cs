namespace TurboJpeg;

/// <summary>What a JPEG file says about itself before its pixels.</summary>
public readonly record struct JpegHeader(int WidthPixels, int HeightPixels, JpegSubsampling Subsampling, JpegColourSpace ColourSpace);
