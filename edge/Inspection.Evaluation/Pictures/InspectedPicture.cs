namespace Inspection.Evaluation.Pictures;

/// <summary>The picture of an inspected part, borrowed for one call.</summary>
/// <param name="tested">Grey, rows packed, width × height bytes.</param>
/// <param name="template">The golden template as it was laid under it, of the same size; empty where the model compares with none.</param>
public readonly ref struct InspectedPicture(int widthPixels, int heightPixels, ReadOnlySpan<byte> tested, ReadOnlySpan<byte> template)
{
    public int WidthPixels { get; } = widthPixels;

    public int HeightPixels { get; } = heightPixels;

    public ReadOnlySpan<byte> Tested { get; } = tested;

    public ReadOnlySpan<byte> Template { get; } = template;
}
