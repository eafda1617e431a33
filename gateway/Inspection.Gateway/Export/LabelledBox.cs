namespace Inspection.Gateway.Export;

/// <param name="X">Left, in pixels.</param>
/// <param name="Y">Top, in pixels.</param>
internal readonly record struct LabelledBox(string Label, double X, double Y, double Width, double Height)
{
    public static LabelledBox Of(string label, IReadOnlyList<double> box) => new(label, box[0], box[1], box[2], box[3]);

    /// <summary>The part of it that lies within the picture.</summary>
    public LabelledBox Within(int width, int height)
    {
        var (left, top) = (Math.Clamp(X, 0, width), Math.Clamp(Y, 0, height));
        return new LabelledBox(Label, left, top, Math.Clamp(X + Width, 0, width) - left, Math.Clamp(Y + Height, 0, height) - top);
    }
}
