namespace Inspection.Core.Inference;

/// <param name="Pixels"><paramref name="HeightPixels"/> × <paramref name="WidthPixels"/> bytes, rows packed.</param>
public sealed record GreyImage(int WidthPixels, int HeightPixels, ReadOnlyMemory<byte> Pixels);
