namespace Inspection.Core.Registration;

/// <summary>A picture of a good part, grey, rows packed. Immutable; adapters may keep what they derive from it for as long as it lives.</summary>
public sealed class GoldenTemplate
{
    public GoldenTemplate(string name, int widthPixels, int heightPixels, ReadOnlySpan<byte> grey)
    {
        if (grey.Length != checked(widthPixels * heightPixels))
            throw new ArgumentException($"Expected {widthPixels}×{heightPixels} bytes, got {grey.Length}.", nameof(grey));
        Name = name;
        WidthPixels = widthPixels;
        HeightPixels = heightPixels;
        Grey = grey.ToArray();
    }

    /// <summary>File name or product name, for people.</summary>
    public string Name { get; }
    public int WidthPixels { get; }
    public int HeightPixels { get; }

    /// <summary><see cref="HeightPixels"/> × <see cref="WidthPixels"/> bytes.</summary>
    public ReadOnlyMemory<byte> Grey { get; }
}
